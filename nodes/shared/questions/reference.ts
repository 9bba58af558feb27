/**
 * What a question's link says of itself, which n8n signs with the rest: that it is one, so that no other link of n8n's is taken for
 * one, and which. A loop asks several by one node of one execution.
 */
export const markOf = (question: string) => ({ q: `greenApi.${question}` });

/** The decision that a reply button stands for. */
export type Decision = 'approve' | 'decline';

/** Behind n8n's address for waiting executions: the execution, the node, the mark and n8n's signature. */
const REFERENCE = '/[\\w-]+/[\\w%.-]+\\?q=greenApi\\.(?:[\\w-]+)&signature=[0-9a-f]+';

const BUTTON = new RegExp(`^(${REFERENCE})#(approve|decline)$`);

/** n8n's address for waiting executions, from what `$execution.resumeUrl` gives: https://n8n.example.com/webhook-waiting */
export const waitingAddress = (resumeUrl: string): string => resumeUrl.replace(/\/[^/]*$/, '');

/** What a question's link has behind n8n's address for waiting executions, by which the question is known. */
export const referenceOf = (link: string): string => new RegExp(`${REFERENCE}$`).exec(link)?.[0] ?? '';

/** Which question a reference names, of those of its node in its execution. */
export const questionIn = (reference: string): string => /q=greenApi\.([\w-]+)/.exec(reference)?.[1] ?? '';

/**
 * The reference of the last question of this n8n in a text; undefined where there is none. A question ends with its own link, and may
 * repeat an earlier one before it.
 */
export function referenceIn(text: string, address: string): string | undefined {
	const at = text.lastIndexOf(`${address}/`);
	if (at < 0) return undefined;
	return new RegExp(`^${REFERENCE}`).exec(text.slice(at + address.length))?.[0] ?? referenceIn(text.slice(0, at), address);
}

/** The ID of a reply button, which tells the question and the decision. */
export const buttonIdOf = (reference: string, decision: Decision): string => `${reference}#${decision}`;

/** The question and the decision that a pressed button stands for; undefined for a button of another message. */
export function pressedIn(buttonId: string): { reference: string; decision: Decision } | undefined {
	const [, reference, decision] = BUTTON.exec(buttonId) ?? [];
	return reference === undefined ? undefined : { reference, decision: decision as Decision };
}
