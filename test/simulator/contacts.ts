import { ok, type Call, type Handler } from './call';
import type { Answer } from './faults';
import type { Contact } from './instance';
import { boolean, chatId as anyChat, filled, numberId, optional, refusal, required, text } from './validation';

const named = {
	chatId: required(filled(numberId)),
	firstName: required(filled(text(Infinity))),
	lastName: optional(text(Infinity)),
	saveInAddressbook: optional(boolean),
};

/** The pages show these answers without the usual frame. */
const said = (status: number, message: string): Answer => ({ status, body: { message } });

const savedIn = ({ instance, body }: Call): Contact | undefined => instance.contacts.find(({ id, contactName }) => id === body.chatId && Boolean(contactName));

const isAbsent = ({ instance, body }: Call): boolean => instance.withoutWhatsapp.has(String(body.chatId));

const notOnWhatsApp = ({ body }: Call): Answer => said(404, `${String(body.chatId)} is not on WhatsApp`);

const nameIn = ({ firstName, lastName }: Record<string, unknown>): string => [firstName, lastName].filter(Boolean).join(' ');

/** POST addContact (docs: AddContact): saves a number under a name; refuses one that is saved, and one without WhatsApp. */
export const addContact: Handler = (call) => {
	const { instance, body } = call;
	const refused = refusal(body, named);
	if (refused) return refused;
	if (isAbsent(call)) return notOnWhatsApp(call);
	if (savedIn(call)) return said(400, `Contact ${String(body.chatId)} already exists`);
	const known = instance.contacts.find(({ id }) => id === body.chatId);
	if (known) known.contactName = nameIn(body);
	else instance.contacts.push({ id: String(body.chatId), name: '', contactName: nameIn(body), type: 'user' });
	return ok({ addContact: true });
};

/** What is said of a number that is not saved is not documented: here the words of addContact's refusal turned round. */
const unknown = ({ body }: Call): Answer => said(400, `Contact ${String(body.chatId)} not found`);

/** POST editContact (docs: EditContact): changes the name of a saved number. */
export const editContact: Handler = (call) => {
	const refused = refusal(call.body, named);
	if (refused) return refused;
	if (isAbsent(call)) return notOnWhatsApp(call);
	const saved = savedIn(call);
	if (!saved) return unknown(call);
	saved.contactName = nameIn(call.body);
	return ok({ editContact: true });
};

/** POST deleteContact (docs: DeleteContact): the number is saved no longer; whoever has written stays known by the own name. */
export const deleteContact: Handler = (call) => {
	const refused = refusal(call.body, { chatId: named.chatId });
	if (refused) return refused;
	if (isAbsent(call)) return notOnWhatsApp(call);
	const saved = savedIn(call);
	if (!saved) return unknown(call);
	saved.contactName = '';
	return ok({ deleteContact: true });
};

/**
 * POST getContactInfo (docs: GetContactInfo): what is known of a person or a group. The page does not say what is known of a stranger:
 * here that there is nothing.
 */
export const getContactInfo: Handler = ({ instance, body }) => {
	const refused = refusal(body, { chatId: required(filled(anyChat)) });
	if (refused) return refused;
	const chatId = String(body.chatId);
	const { name = '', contactName = '' } = instance.contacts.find(({ id }) => id === chatId) ?? {};
	return ok({
		avatar: instance.hiddenAvatars.has(chatId) ? '' : (instance.avatars.get(chatId) ?? ''),
		name,
		contactName,
		email: '',
		category: '',
		description: '',
		products: [],
		chatId,
		lastSeen: null,
		isArchive: instance.archivedChats.has(chatId),
		isDisappearing: false,
		isMute: false,
		messageExpiration: 0,
		muteExpiration: null,
		isBusiness: false,
	});
};
