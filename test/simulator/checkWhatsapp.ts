import { quota466, validation400 } from './answers';
import { ok, type Handler } from './call';
import type { Instance } from './instance';
import { anyKey, digits, filled, optional, person, refusal } from './validation';

const QUESTIONS = ['chatId', 'phoneNumber'];

/** A body asks in one of two fields. The documentation has no text for none or both of them: here the validator's own. */
function oneQuestion(name: string, value: unknown): string | undefined {
	const asked = Object.keys(value as object).filter((key) => QUESTIONS.includes(key));
	if (asked.length === 1) return undefined;
	return asked.length === 0
		? `'${name}' must contain at least one of [${QUESTIONS.join(', ')}]`
		: `'${name}' contains a conflict between exclusive peers [${QUESTIONS.join(', ')}]`;
}

const checks = {
	value: (name: string, value: unknown) => anyKey(name, value) ?? oneQuestion(name, value),
	chatId: optional(filled(person)),
	phoneNumber: optional(digits),
};

const isPhone = (chatId: string): boolean => chatId.endsWith('@c.us');

/** A person's two chat ids, found from one of them. A lid that no contact tells is made up; a phone number is '' then. */
function bothIds({ contacts }: Instance, chatId: string): { lid: string; phoneNumber: string } {
	const contact = contacts.find(({ id }) => id === chatId);
	if (isPhone(chatId)) return { lid: contact?.lid ?? `10${chatId.replace('@c.us', '@lid')}`, phoneNumber: chatId };
	return { lid: chatId, phoneNumber: String(contact?.phoneNumber ?? '') };
}

/**
 * POST checkWhatsapp (docs: CheckWhatsapp): whether a number has a WhatsApp account. Each check counts, and 466 follows the last one.
 *
 * The English page knows the field phoneNumber and the answer `existsWhatsapp` only. The Hebrew one calls that field deprecated and
 * has chatId, which also takes a number alone or a lid; live answers to it have the five fields that it gets here.
 */
export const checkWhatsapp: Handler = ({ instance, body }) => {
	const refused = refusal({ ...body, value: body }, checks);
	if (refused) return refused;
	const asked = String(body.chatId ?? body.phoneNumber);
	const chatId = asked.includes('@') ? asked : `${asked}@c.us`;
	if (isPhone(chatId) && !/^\d{11,16}@/.test(chatId)) return validation400('bad phone number, valid from 11 to 16 digits');

	const { checkQuota, withoutWhatsapp } = instance;
	if (checkQuota.used >= checkQuota.total) return quota466('checkwhatsapp', checkQuota);
	checkQuota.used += 1;
	const existsWhatsapp = !withoutWhatsapp.has(chatId);
	if (body.chatId === undefined) return ok({ existsWhatsapp });
	const { lid, phoneNumber } = bothIds(instance, chatId);
	return ok({ existsWhatsapp, chatId: existsWhatsapp ? lid : '', username: '', phoneNumber, fromCache: false });
};
