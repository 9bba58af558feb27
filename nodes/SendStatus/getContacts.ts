import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { refusal, toListError } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { listOf } from '../shared/transport/answer';
import { ask } from '../shared/transport/ask';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** The phone number of a contact, where its id or a field of its own tells it. */
function numberOf({ phoneNumber }: IDataObject, id: string): string | undefined {
	const [digits] = (id.endsWith('@c.us') ? id : text(phoneNumber)).split('@');
	return /^\+?\d+$/.test(digits) ? `+${digits.replace('+', '')}` : undefined;
}

/** A row of getContacts as an option; none for a group, or for a person who is not saved and so receives no statuses. */
function optionFrom(row: IDataObject): INodePropertyOptions[] {
	const id = text(row.id) || text(row.chatId);
	const name = text(row.contactName);
	const isPerson = (row.type ?? 'user') === 'user' && /^\d+@(c\.us|lid)$/.test(id);
	if (!isPerson || name === '') return [];
	const number = numberOf(row, id);
	return [{ name, value: id, description: number ?? 'Number hidden by WhatsApp' }];
}

/**
 * The contacts that can receive a status, as options sorted by name: those whom the account's phone has saved.
 * Throws a Failure that says why there is none to choose. Follows https://green-api.com/en/docs/api/service/GetContacts/
 */
export function contactOptions(rows: IDataObject[]): INodePropertyOptions[] {
	const options = [...new Map(rows.flatMap(optionFrom).map((option) => [option.value, option])).values()];
	if (options.length > 0) return options.sort((a, b) => a.name.localeCompare(b.name));
	throw rows.length === 0
		? refusal(
				'GREEN-API knows no contacts of this account',
				'Load the list again in five minutes, since GREEN-API may still be reading the contacts. If it stays empty, scan the QR code of the instance again in the GREEN-API console',
			)
		: refusal(
				'The account has no saved contacts',
				"Only people whom the account's phone has saved with a name can receive a status: save them there, then load the list again in five minutes",
			);
}

/** The token of the node's credential, which must not show in any text; empty where there is none to be had. */
async function tokenOf(context: ILoadOptionsFunctions): Promise<string> {
	const { apiTokenInstance } = await context.getCredentials('greenApi').catch(() => ({ apiTokenInstance: undefined }));
	return text(apiTokenInstance);
}

/** The list of contacts in the node's form. */
export async function getContacts(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		return contactOptions(listOf(await ask(this, 'getContacts', { qs: { group: 'false' } })));
	} catch (error) {
		const told = toListError(failureFrom(error), this.getNode(), await tokenOf(this));
		throw told;
	}
}
