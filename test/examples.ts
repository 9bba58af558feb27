import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { MadeFile, MadeFiles } from './engine/nodeTypes';
import type { TitledOperation } from './titledOperations';
import type { AnswerFault, Credential, ReceivedRequest, Simulator } from './simulator';

/** The parameters that make the request which the documentation shows. */
export const exampleForm = ({ parameters, operation: { example } }: TitledOperation): INodeParameters => ({ ...example.form, ...parameters });

/** A picture as small as can be, of which no more than the beginning is real. */
const PICTURE: MadeFile = { content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), fileName: 'picture.jpg', mimeType: 'image/jpeg' };

/** The file that the documented request brings, if it is a form. */
export const exampleFile = ({ operation: { example } }: TitledOperation): MadeFile | undefined => ('file' in example.request ? PICTURE : undefined);

/** The same as so many items have it. */
export function exampleFiles(declared: TitledOperation, items: number): Array<MadeFiles | undefined> {
	const file = exampleFile(declared);
	return Array<MadeFiles | undefined>(items).fill(file && { data: file });
}

/** Puts a file behind the link of an answer, which leads to the simulator then. */
function withFile(answer: object, { url, instance }: Simulator, { idInstance }: Credential): object {
	if (!('downloadUrl' in answer)) return answer;
	const name = String(answer.downloadUrl).split('/').at(-1) ?? '';
	instance(idInstance).files.set(name, Buffer.from('This is a file'));
	return { ...answer, downloadUrl: `${url}/media/${idInstance}/${name}` };
}

/** The answer that the documentation shows; '' stands for an empty body. A link in it works, for this instance of the simulator. */
export const documentedAnswer = ({ operation: { example } }: TitledOperation, simulator: Simulator, credential: Credential): AnswerFault => ({
	status: 200,
	body: example.answer === '' ? undefined : withFile(example.answer as object, simulator, credential),
});

/** What came out without its time, which for a send is now. */
export const undated = (json: IDataObject): IDataObject => ({ ...json, time: undefined });

/** The requests of an operation, without those by which it looks at names or settings, and those for files. */
export const ownRequests = (requests: ReceivedRequest[], { operation: { method } }: TitledOperation): ReceivedRequest[] =>
	requests.filter(({ apiMethod }) => apiMethod === method || !['', 'getContacts', 'getSettings'].includes(apiMethod));

/** Operations whose items share one answer where they ask the same, and the parameters with which each item asks for itself. */
export const sharing: Record<string, INodeParameters> = { 'getOutgoingStatuses.get': { minutes: '={{ 1440 + $json.item }}' } };

/** Operations that do nothing for what is so already, and the parameters with which each item asks for something else. */
export const differing: Record<string, INodeParameters> = {
	'greenApi.account.updateSettings': { settings: { delaySendMessagesMilliseconds: '={{ 1000 + $json.item }}' } },
};
