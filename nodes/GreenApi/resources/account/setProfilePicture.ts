import { refusal } from '../../../shared/failures/failure';
import { isObject } from '../../../shared/isObject';
import { wordOf } from '../../../shared/journals/text';
import { longOperation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { jpegPicture, sendPicture } from '../../files/jpegPicture';

/** What WhatsApp's servers say, with HTTP 200, of a picture that comes too soon after another one. */
const TOO_SOON = /rate.?overlimit/i;

const tooSoon = refusal(
	'WhatsApp took no new picture so soon after another one',
	'Run the node again in a minute: it takes one in ten seconds, also from whatever else uses this instance',
);

export const setProfilePicture = longOperation({
	method: 'setProfilePicture',
	option: {
		name: 'Set Profile Picture',
		value: 'setProfilePicture',
		action: 'Set profile picture of account',
		description: 'Give the WhatsApp account a new profile picture, one in ten seconds at most',
	},
	fields: { picture: jpegPicture },
	work: async ({ picture }, api) => {
		const body = await sendPicture(picture, {}, api);
		const { reason, urlAvatar } = isObject(body) ? body : {};
		if (TOO_SOON.test(wordOf(reason))) throw tooSoon;
		expectDone(body, 'setProfilePicture', 'GREEN-API did not set the picture');
		return [{ json: { changed: true, urlAvatar: wordOf(urlAvatar) } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/SetProfilePicture/',
		form: {},
		request: { file: 'picture.jpg' },
		answer: { reason: null, urlAvatar: 'https://pps.whatsapp.net/v/1.jpg', setProfilePicture: true },
	},
});
