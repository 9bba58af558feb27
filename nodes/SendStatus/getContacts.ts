import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { type Failure, refusal, toListError } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import { kindOf, numberIn, peopleIn, type Person } from '../shared/people/people';
import { unreadable } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';

/** What a person is called. Where GREEN-API tells no name at all the ID has to do, which the journals show as well. */
const titleOf = ({ contactName, name, id }: Person): string => contactName || name || id;

/**
 * Whether somebody may receive a status. Only saved people do: those with a name from the phone's contacts. For people whose
 * number WhatsApp hides GREEN-API often leaves that name out, so they may be saved as well.
 */
const mayReceive = ({ ids, contactName }: Person): boolean => contactName !== '' || ids.some((id) => kindOf(id) === 'hidden');

/** The number, as people know it. */
const numberOf = ({ ids }: Person): string | undefined => numberIn(ids)?.replace(/^(\d+)@.*/, '+$1');

const NOT_NAMED = 'GREEN-API does not tell whether the phone has saved this person: only then does a status arrive';

const descriptionOf = (person: Person): string => [numberOf(person) ?? 'Number hidden by WhatsApp', ...(person.contactName === '' ? [NOT_NAMED] : [])].join('. ');

/** First those who are saved, then those who go by a name, each by name. */
const rankOf = ({ contactName, name }: Person): number => (contactName === '' ? 1 : 0) + (contactName === '' && name === '' ? 1 : 0);

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
	const options = optionsFor(peopleIn(rows).filter(mayReceive).sort(inOrder));
	if (options.length > 0) return options;
	throw whyNobody(rows);
}

/** The token of the node's credential, which must not show in any text; empty where there is none to be had. */
async function tokenOf(context: ILoadOptionsFunctions): Promise<string> {
	const { apiTokenInstance } = await context.getCredentials('greenApi').catch(() => ({ apiTokenInstance: undefined }));
	return String(apiTokenInstance ?? '');
}

/** The list of contacts in the node's form. */
export async function getContacts(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		const rows = await ask(this, 'getContacts', { qs: { group: 'false' } });
		if (!Array.isArray(rows)) throw unreadable('a list');
		return contactOptions(rows);
	} catch (error) {
		const told = toListError(failureFrom(error), this.getNode(), await tokenOf(this));
		throw told;
	}
}
