import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { redactAll } from '../shared/failures/redact';
import { isObject } from '../shared/isObject';
import { kindOf, numberIn, peopleIn, type Person } from '../shared/people/people';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';
import { inOneMessage } from '../shared/transport/inOneMessage';
import { tokenOf } from '../shared/transport/secret';

/** A person's phone number as people write it. */
const numberOf = ({ ids }: Person): string | undefined => numberIn(ids)?.replace(/^(\d+)@.*/, '+$1');

/** A person's name in the list: the saved one, the person's own, the number, or else the ID, which the journals show as well. */
const titleOf = (person: Person): string =>
	person.contactName || person.name || (numberOf(person) ?? person.id);

const isSaved = ({ contactName }: Person): boolean => contactName !== '';

/**
 * The people who may receive a status. Only saved people do, whom GREEN-API lists with their name in the phone's contacts. But where it
 * hides numbers it often leaves out that name, also of other people: then anybody may be saved.
 */
function mayReceive(people: Person[]): Person[] {
	const showsWhoIsSaved = people.every((person) => isSaved(person) || person.ids.every((id) => kindOf(id) === 'number'));
	return showsWhoIsSaved ? people.filter(isSaved) : people;
}

const NOT_NAMED = 'GREEN-API does not tell whether the phone has saved this person: only then does a status arrive';

function descriptionOf(person: Person): string {
	const number = numberOf(person) ?? 'Number hidden by WhatsApp';
	return isSaved(person) ? number : `${number}. ${NOT_NAMED}`;
}

/** The rank by which people are sorted before their names: saved people first, then people with a name. */
const rankOf = (person: Person): number => [isSaved(person), person.name !== '', true].indexOf(true);

const byRankAndName = (one: Person, other: Person): number =>
	rankOf(one) - rankOf(other) || titleOf(one).localeCompare(titleOf(other));

/** The people as options. n8n shows only the names of those who are chosen, so people of the same name have number or ID behind it. */
function optionsFor(people: Person[]): INodePropertyOptions[] {
	const peopleByName = new Map<string, number>();
	const keyOf = (person: Person) => titleOf(person).normalize().toLowerCase().replace(/\s+/g, ' ');
	for (const person of people) peopleByName.set(keyOf(person), (peopleByName.get(keyOf(person)) ?? 0) + 1);
	return people.map((person) => {
		const addition = peopleByName.get(keyOf(person)) === 1 ? '' : ` (${numberOf(person) ?? person.id})`;
		return { name: titleOf(person) + addition, value: person.id, description: descriptionOf(person) };
	});
}

/** The failure that says why there is nobody to choose. */
function whyNobody(rows: unknown[]): Failure {
	if (rows.length === 0) {
		return refusal(
			'GREEN-API knows no contacts of this account',
			'Load the list again in five minutes, since GREEN-API may still be reading the contacts. If it stays empty, scan the QR code of the instance again in the GREEN-API console',
		);
	}
	const isPersonWithoutId = (row: unknown) =>
		isObject(row) && row.type !== 'group' && [row.id, row.chatId].every((id) => (id ?? '') === '');
	if (rows.some(isPersonWithoutId)) {
		return refusal(
			'GREEN-API lists contacts of this account without their chat IDs',
			"It does so with some accounts while the instance's setting enableLidMode is on. Set 'Audience' to Contacts by Number and enter phone numbers, or switch that setting off in the GREEN-API console and scan the QR code again",
		);
	}
	return refusal(
		'The account has no saved contacts',
		"Only people whom the account's phone has saved with a name can receive a status: save them there, then load the list again in five minutes",
	);
}

/**
 * The contacts that can receive a status, as options sorted by name: first those whom the account's phone has saved, then those about
 * whom GREEN-API does not say it. Throws a Failure that says why there is nobody to choose.
 * Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export function contactOptions(rows: unknown[]): INodePropertyOptions[] {
	const options = optionsFor(mayReceive(peopleIn(rows)).sort(byRankAndName));
	if (options.length > 0) return options;
	throw whyNobody(rows);
}

/** Fills the list of contacts in the node's form. Throws n8n's error, without the token, when there is none. */
export async function getContacts(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await inOneMessage(this, async () => {
		const rows = listOf(await ask(this, 'getContacts', { qs: { group: 'false' } }));
		return contactOptions(redactAll(rows, await tokenOf(this)));
	});
}
