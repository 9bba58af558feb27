import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { TitledOperation } from './titledOperations';
import type { AnswerFault, ReceivedRequest } from './simulator';

/** The parameters that make the request which the documentation shows. */
export const exampleForm = ({ parameters, operation: { example } }: TitledOperation): INodeParameters => ({ ...example.form, ...parameters });

/** The answer that the documentation shows; '' stands for an empty body. */
export const documentedAnswer = ({ operation: { example } }: TitledOperation): AnswerFault => ({
	status: 200,
	body: example.answer === '' ? undefined : (example.answer as object),
});

/** What came out without its time, which for a send is now. */
export const undated = (json: IDataObject): IDataObject => ({ ...json, time: undefined });

/** The requests of an operation, without the one for the names of the people in its output. */
export const ownRequests = (requests: ReceivedRequest[], { operation: { method } }: TitledOperation): ReceivedRequest[] =>
	requests.filter(({ apiMethod }) => apiMethod !== 'getContacts' || method === 'getContacts');

/** Operations whose items share one answer where they ask the same, and the parameters with which each item asks for itself. */
export const sharing: Record<string, INodeParameters> = { 'getOutgoingStatuses.get': { minutes: '={{ 1440 + $json.item }}' } };
