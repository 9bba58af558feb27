// First, since the nodes must find its clock in place.
import { runNode, simulator } from '../../engine/virtualSuite';
import type { INode } from 'n8n-workflow';
import type { NodeRun, Outcome } from '../../engine/runNode';
import type { Fault } from '../../simulator';
import { people, recipientsOf, SendToEach } from './sendToEach';

export const parameters = { message: '={{ $json.text }}', people: '={{ $json.people }}' };

/** Items with so many people each, to whom to send with a fresh allowance. */
export const sendTo = (counts: number[], settings: Partial<INode> = {}): NodeRun => ({
	credential: simulator.addInstance(),
	parameters,
	items: counts.map((count, item) => ({ text: `status ${item}`, people: people(item, count) })),
	settings,
});

/** Sends to each, while the sends meet these faults. */
export const run = async (node: NodeRun, ...faults: Fault[]): Promise<Outcome> => {
	simulator.answerNext('sendTextStatus', ...faults);
	return await runNode(new SendToEach(), node);
};

/** Whom the sends were for, in order. */
export const asked = (): string[] => recipientsOf(simulator.requests);

/** To whom statuses were posted, so that nobody got two. */
export function posted(): string[] {
	const recipients = recipientsOf(simulator.requests.filter(({ taken }) => taken));
	expect(new Set(recipients).size).toBe(recipients.length);
	return recipients;
}

export const continuing = ['continueRegularOutput', 'continueErrorOutput'] as const;

/** What an execution keeps for its retry: the works by the item's number. */
export const kept = ({ run: { data } }: Outcome): Record<string, number> => {
	const { 0: ofRun = {} } = (data.executionData?.contextData['node:Node'] ?? {}) as Record<string, Record<string, object>>;
	return Object.fromEntries(Object.entries(ofRun).map(([item, works]) => [item, Object.keys(works).length]));
};

/** What each output is: the text of its failure, or posted. */
export const fates = (outputs: Outcome['items']): unknown[] => outputs.map(({ json }) => json.error ?? (json.idMessage ? 'posted' : json));
