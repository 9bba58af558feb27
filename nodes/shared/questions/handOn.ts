import type { FunctionsBase, IHttpRequestOptions, IN8nHttpFullResponse, RequestHelperFunctions } from 'n8n-workflow';
import { pause } from '../transport/pause';
import { type Verdict, verdictOf } from './verdict';

/** How often an answer is handed on at most, and the time before the second try, which doubles from try to try. Milliseconds. */
const MOST_TRIES = 5;
const FIRST_PAUSE = 2000;

/** How long n8n may take for an answer. Milliseconds. */
const LONGEST_ANSWER = 10_000;

/** n8n's functions with which it can be asked itself. */
export type Messenger = Pick<FunctionsBase, 'getInstanceBaseUrl'> & { helpers: Pick<RequestHelperFunctions, 'httpRequest'> };

/** An answer that is to be handed on. */
export interface Letter {
	/** n8n's address for waiting executions. */
	address: string;
	/** The question. */
	reference: string;
	body: IHttpRequestOptions['body'];
	/** Whether an answer to this question was taken before in this process, so that nobody waits for another one. */
	isTaken: () => boolean;
	/** Ends the pauses. A request that is under way is seen to its end, since its answer may count. */
	signal?: AbortSignal;
}

/**
 * What became of an answer. `done` is for one that n8n may have taken although its answer got lost; `unreachable` for one that could not
 * be handed on.
 */
export type Outcome = 'answered' | 'decided' | 'done' | 'forged' | 'notCounted' | 'unreachable';

/** The address, and the same under n8n's own base URL, in case n8n cannot reach itself under its public one. */
function addressesOf({ address }: Letter, context: Messenger): string[] {
	const base = context.getInstanceBaseUrl();
	const own = URL.canParse(base) ? new URL(new URL(address).pathname, base).href : address;
	return [...new Set([address, own])];
}

/** What comes back from an address; undefined where the connection ended without an answer. */
async function post(url: string, { body }: Letter, { helpers }: Messenger): Promise<IN8nHttpFullResponse | undefined> {
	const options: IHttpRequestOptions = {
		method: 'POST',
		url,
		body,
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: LONGEST_ANSWER,
	};
	return await (helpers.httpRequest(options) as Promise<IN8nHttpFullResponse>).catch(() => undefined);
}

/** Statuses by which a proxy on the way says that n8n's answer did not come. */
const GOT_LOST = [502, 503, 504];

/** Hands an answer on once. `mayBeTaken` is whether n8n may have taken it, though it did not say so. */
async function tryOnce(letter: Letter, context: Messenger): Promise<{ verdict: Verdict; mayBeTaken: boolean }> {
	let mayBeTaken = false;
	for (const [at, address] of addressesOf(letter, context).entries()) {
		const answer = await post(`${address}${letter.reference}`, letter, context);
		const verdict = answer ? verdictOf(answer, letter.reference) : 'elsewhere';
		// Up to n8n 2.0 a question's signature holds for its own host only.
		const isRefusedHere = at > 0 && verdict === 'forged';
		if (verdict !== 'elsewhere' && !isRefusedHere) return { verdict, mayBeTaken };
		mayBeTaken ||= answer === undefined || GOT_LOST.includes(answer.statusCode);
	}
	return { verdict: 'elsewhere', mayBeTaken };
}

/**
 * Hands an answer on to the execution that waits for it, again where n8n cannot be reached or the execution is at work: it may not have
 * been stored yet that it waits. Throws a Failure only when `signal` aborts in a pause.
 */
export async function handOn(letter: Letter, context: Messenger): Promise<Outcome> {
	let verdict: Verdict = 'elsewhere';
	let mayBeTaken = false;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		if (tries > 0) await pause(FIRST_PAUSE * 2 ** (tries - 1), letter.signal);
		const tried = await tryOnce(letter, context);
		({ verdict } = tried);
		mayBeTaken ||= tried.mayBeTaken;
		const isLate = (verdict === 'running' || verdict === 'notCounted') && letter.isTaken();
		if (isLate || verdict === 'decided') return mayBeTaken ? 'done' : 'decided';
		if (verdict === 'answered' || verdict === 'notCounted' || verdict === 'forged') return verdict;
	}
	if (verdict !== 'running') return 'unreachable';
	return mayBeTaken ? 'done' : 'decided';
}
