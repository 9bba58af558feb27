import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { type Failure, refusal, toListError } from '../shared/failures/failure';
import { redactAll } from '../shared/failures/redact';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import { kindOf, numberIn, peopleIn, type Person } from '../shared/people/people';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import { tokenOf } from '../shared/transport/secret';

/** The number, as people know it. */
const numberOf = ({ ids }: Person): string | undefined => numberIn(ids)?.replace(/^(\d+)@.*/, '+$1');

/** What a person is called. Where nothing else is known the ID has to do, which the journals show as well. */
const titleOf = (person: Person): string => person.contactName || person.name || (numberOf(person) ?? person.id);

const isSaved = ({ contactName }: Person): boolean => contactName !== '';

/**
 * Those who may receive a status: who is saved, which GREEN-API tells by the name in the phone's contacts. Where it hides numbers it
 * often leaves that name out, of the other people as well: then nobody can be told from those who are not saved.
 */
function mayReceive(people: Person[]): Person[] {
	const isTold = people.every((person) => isSaved(person) || person.ids.every((id) => kindOf(id) === 'number'));
	return isTold ? people.filter(isSaved) : people;
}

const NOT_NAMED = 'GREEN-API does not tell whether the phone has saved this person: only then does a status arrive';

const descriptionOf = (person: Person): string => [numberOf(person) ?? 'Number hidden by WhatsApp', ...(isSaved(person) ? [] : [NOT_NAMED])].join('. ');

/** First those who are saved, then those who go by a name, each by name. */
const rankOf = (person: Person): number => [isSaved(person), person.name !== '', true].indexOf(true);

const inOrder = (one: Person, other: Person): number => rankOf(one) - rankOf(other) || titleOf(one).localeCompare(titleOf(other));

/** The people as options. Of those who are chosen n8n shows the name alone, so namesakes have number or ID behind it. */
function optionsFor(people: Person[]): INodePropertyOptions[] {
	const bearers = new Map<string, number>();
	const keyOf = (person: Person) => titleOf(person).normalize().toLowerCase().replace(/\s+/g, ' ');
	for (const person of people) bearers.set(keyOf(person), (bearers.get(keyOf(person)) ?? 0) + 1);
	return people.map((person) => {
		const which = bearers.get(keyOf(person)) === 1 ? '' : ` (${numberOf(person) ?? person.id})`;
		return { name: titleOf(person) + which, value: person.id, description: descriptionOf(person) };
	});
}

/** Why there is nobody to choose. */
function whyNobody(rows: unknown[]): Failure {
	if (rows.length === 0) {
		return refusal(
			'GREEN-API knows no contacts of this account',
			'Load the list again in five minutes, since GREEN-API may still be reading the contacts. If it stays empty, scan the QR code of the instance again in the GREEN-API console',
		);
	}
	const isPersonWithoutId = (row: unknown) => isObject(row) && row.type !== 'group' && [row.id, row.chatId].every((id) => (id ?? '') === '');
	if (rows.some(isPersonWithoutId)) {
		return refusal(
			'GREEN-API lists contacts of this account without their chat IDs',
			"It does so with some accounts while the instance's setting enableLidMode is on. Set 'Audience' to Only These Contacts and enter phone numbers, or switch that setting off in the GREEN-API console and scan the QR code again",
		);
	}
	return refusal(
		'The account has no saved contacts',
		"Only people whom the account's phone has saved with a name can receive a status: save them there, then load the list again in five minutes",
	);
}

/**
 * The contacts that can receive a status, as options sorted by name: those whom the account's phone has saved, and behind
 * them those of whom GREEN-API does not tell it. Throws a Failure that says why there is none to choose.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export function contactOptions(rows: unknown[]): INodePropertyOptions[] {
	const options = optionsFor(mayReceive(peopleIn(rows)).sort(inOrder));
	if (options.length > 0) return options;
	throw whyNobody(rows);
}

/** The list of contacts in the node's form. */
export async function getContacts(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		const rows = listOf(await ask(this, 'getContacts', { qs: { group: 'false' } }));
		return contactOptions(redactAll(rows, await tokenOf(this)));
	} catch (error) {
		const told = toListError(failureFrom(error), this.getNode(), await tokenOf(this));
		throw told;
	}
}
