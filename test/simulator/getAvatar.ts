import { ok, type Handler } from './call';
import { chatId as anyChat, filled, refusal, required } from './validation';

/**
 * POST getAvatar (docs: GetAvatar): the address of the picture of a person or group, '' when there is none.
 * `available` is false for somebody who hides it.
 * The page does not say what a number without WhatsApp gets: here what somebody without a picture gets.
 */
export const getAvatar: Handler = ({ instance, body }) => {
	const refused = refusal(body, { chatId: required(filled(anyChat)) });
	if (refused) return refused;
	const chatId = String(body.chatId);
	const isHidden = instance.hiddenAvatars.has(chatId);
	return ok({ urlAvatar: isHidden ? '' : (instance.avatars.get(chatId) ?? ''), available: !isHidden });
};
