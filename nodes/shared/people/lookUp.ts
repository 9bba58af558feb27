import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import type { Item, Surroundings } from '../form/field';
import { LOOK_UP_NUMBER_FIRST, type LookUp } from '../form/lookUpNumberFirst';
import { isObject } from '../isObject';
import { unreadable } from '../transport/answer';
import { ask } from '../transport/ask';
import type { Hint } from '../transport/notedHint';
import { readableNumber } from './contacts';
import { kindOf, withEnd } from './people';

/** What checkWhatsapp says of a person. */
interface Checked {
	existsWhatsapp: boolean;
	/** The chat ID with the number under which WhatsApp knows the person, where the answer tells it. */
	numberId?: string;
}

/** An answer to checkWhatsapp as it is. Throws a Failure for any other. Follows https://green-api.com/en/docs/api/service/CheckWhatsapp/ */
export function checkAnswer(body: unknown): IDataObject & { existsWhatsapp: boolean } {
	if (!isObject(body) || typeof body.existsWhatsapp !== 'boolean') throw unreadable('a yes or no');
	return { ...body, existsWhatsapp: body.existsWhatsapp };
}

function checkedIn(body: unknown): Checked {
	const { existsWhatsapp, phoneNumber } = checkAnswer(body);
	const numberId = withEnd(phoneNumber, '@c.us');
	return { existsWhatsapp, ...(kindOf(numberId) === 'number' && { numberId }) };
}

/** What looking numbers up has found. */
export interface LookedUp {
	/** The chat IDs to send to, each once. */
	people: string[];
	/** The numbers that are not on WhatsApp, as people read them. */
	leftOut: string[];
	/** The numbers that WhatsApp has differently, each with how it has it. */
	rewritten: string[];
}

/** A number's failure to be looked up. It concerns what is to be sent to this number alone: the rest of the run may need no look-up. */
function notLookedUp(failure: Failure, number: string, label: string): Failure {
	const { title, advice } = failure.facts;
	return failure.with({
		title: `${number} could not be looked up on WhatsApp. ${title}`,
		advice: `${advice.replaceAll('Phone Numbers', label)}. Without '${LOOK_UP_NUMBER_FIRST}' nobody is looked up`,
		mayBeDone: false,
		hopeless: false,
	});
}

const asRead = (id: string): string => readableNumber(id) ?? id;

/** How many numbers a text names at most: n8n shows no endless texts. */
const MOST_NAMED = 15;

const named = (numbers: string[]): string => {
	const more = numbers.length - MOST_NAMED;
	return numbers.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** The failure of what is for one person, who is not on WhatsApp. */
const notThere = (id: string, label: string): Failure =>
	refusal(`${asRead(id)} in '${label}' is not on WhatsApp`, "Compare the number with the person's, country code included");

const refused = (leftOut: string[], isEverybody: boolean, label: string): Failure =>
	refusal(
		isEverybody
			? `Nobody in '${label}' is on WhatsApp: ${named(leftOut)}`
			: `${leftOut.length} of the numbers in '${label}' ${leftOut.length === 1 ? 'is' : 'are'} not on WhatsApp: ${named(leftOut)}`,
		isEverybody
			? 'Compare the numbers with the people, country codes included'
			: `Correct or remove them, or set '${LOOK_UP_NUMBER_FIRST}' to Leave Them Out`,
	);

/** Asks about one number, once a run; who is not given by a number counts as there. Throws a Failure where GREEN-API does not tell. */
async function lookUpOne(id: string, label: string, item: Item, { network, once }: Surroundings): Promise<Checked> {
	if (kindOf(id) !== 'number') return { existsWhatsapp: true };
	const signal = item.getExecutionCancelSignal();
	const check = async () => checkedIn(await ask(item, 'checkWhatsapp', { body: { chatId: id } }, network, signal));
	return await once(`checkWhatsapp ${id}`, check).catch((error: unknown) => {
		const failure = failureFrom(error);
		throw signal?.aborted ? failure : notLookedUp(failure, asRead(id), label);
	});
}

/**
 * Looks up on WhatsApp those of the people who are given by their number, in the field with this label; each number once a run. Throws a
 * Failure where GREEN-API does not tell, where nobody is on WhatsApp, and for anybody who is not if they are not to be left out.
 */
export async function lookUp(ids: string[], way: LookUp, label: string, item: Item, run: Surroundings): Promise<LookedUp> {
	const lookUps = ids.map(async (id) => await lookUpOne(id, label, item, run));
	await Promise.allSettled(lookUps);
	const answers = await Promise.all(lookUps);
	const found = ids.map((id, at) => ({ id, ...answers[at] }));
	const leftOut = found.filter(({ existsWhatsapp }) => !existsWhatsapp).map(({ id }) => asRead(id));
	const isEverybody = leftOut.length === ids.length;
	if (isEverybody || (leftOut.length > 0 && way === 'refuse')) throw refused(leftOut, isEverybody, label);
	const reached = found.filter(({ existsWhatsapp }) => existsWhatsapp).map(({ id, numberId = id }) => ({ id, numberId }));
	return {
		people: [...new Set(reached.map(({ numberId }) => numberId))],
		leftOut,
		rewritten: reached.filter(({ id, numberId }) => numberId !== id).map(({ id, numberId }) => `${asRead(id)} as ${asRead(numberId)}`),
	};
}

/**
 * The same for one recipient of what each gets for themselves: nobody is left where that one is to be left out. Throws a Failure where
 * GREEN-API does not tell, and for one who is not on WhatsApp if that is to be refused.
 */
export async function lookUpRecipient(id: string, way: LookUp, label: string, item: Item, run: Surroundings): Promise<LookedUp> {
	const { existsWhatsapp, numberId = id } = await lookUpOne(id, label, item, run);
	if (!existsWhatsapp && way === 'refuse') throw notThere(id, label);
	return {
		people: existsWhatsapp ? [numberId] : [],
		leftOut: existsWhatsapp ? [] : [asRead(id)],
		rewritten: numberId === id ? [] : [`${asRead(id)} as ${asRead(numberId)}`],
	};
}

const tellLeftOut = (numbers: string[]): string =>
	`Left out, since they are not on WhatsApp: ${named(numbers)}. 'leftOut' in the output names them`;

const tellRewritten = (numbers: string[]): string =>
	`WhatsApp has these numbers differently, and they were reached as it has them: ${named(numbers)}. Correct them where they come from`;

/** What a user should know of a look-up that went well. */
export const lookUpHints = ({ leftOut, rewritten }: Pick<LookedUp, 'leftOut' | 'rewritten'>): Hint[] =>
	[{ about: leftOut, tell: tellLeftOut }, { about: rewritten, tell: tellRewritten }].filter(({ about }) => about.length > 0);
