import { failureIn } from '../../../../nodes/shared/failures/judge';
import { correspondents466, fileTooLarge500, quota466, validation400 } from '../../../simulator/answers';
import type { Answer } from '../../../simulator/faults';
import { received } from './received';

const factsOf = (answer: Answer, method?: string) => failureIn(received(answer), method)?.facts;

const invalid = (words: string): Answer => validation400(`Validation failed. Details: ${words}`);

const said = (status: number, message: string): Answer => ({ status, body: { message } });

it.each<[string, Answer, string, RegExp, RegExp]>([
	['a text that is too long', invalid("'message' length must be less than or equal to 20000 characters long"), 'sendMessage', /text is longer/, /20,000 characters/],
	['a caption that is too long', invalid("'caption' length must be less than or equal to 20000 characters long"), 'sendFileByUrl', /text is longer/, /shorten it/],
	['a question that is too long', invalid("'message' length must be less than or equal to 255 characters long"), 'sendPoll', /text is longer/, /255/],
	['a poll with one answer', invalid("'options' must contain at least 2 items"), 'sendPoll', /answers of the poll/, /2 to 12 answers/],
	['an answer that is too long', invalid("'options[0].optionName' length must be less than or equal to 100 characters long"), 'sendPoll', /answers of the poll/, /100 characters/],
	['a button of no type', invalid("'buttons[0].type' is required"), 'sendInteractiveButtons', /buttons/, /one to three buttons/],
	['a button that is too long', invalid("'buttons[2].buttonText' length must be less than or equal to 25 characters long"), 'sendInteractiveButtonsReply', /buttons/, /25 characters/],
	['typing for too long', invalid("'typingTime' must be less than or equal to 20000"), 'sendTyping', /typing/, /1 to 20 seconds/],
	['a group that there is not', said(400, 'Error: item-not-found'), 'sendMessage', /no such group/, /@g\.us/],
	['a group, by another code', said(500, 'Error: item-not-found'), 'sendMessage', /no such group/, /@g\.us/],
	['what only admins may', said(500, 'Error: forbidden'), 'sendMessage', /does not let/, /admin/],
	['a file that is too large', fileTooLarge500(), 'sendFileByUrl', /larger than 100 MB/, /^Take a smaller file/],
	['spent chats', correspondents466('sendmessage'), 'sendMessage', /chats are spent/, /Choose one of the allowed chats/],
])('explains %s, which was not sent, and lets other items pass', (_, answer, method, title, advice) => {
	const facts = factsOf(answer, method);
	expect(facts).toMatchObject({ mayBeDone: false, title: expect.stringMatching(title), advice: expect.stringMatching(advice) });
	expect([facts?.hopeless ?? false, facts?.transient ?? false, facts?.missing ?? false]).toEqual([false, false, false]);
	expect(`${facts?.title}${facts?.advice}`).not.toMatch(/status/i);
});

it.each(['getMessage', 'editMessage', 'deleteMessage', 'forwardMessages'])('says to %s of a message that GREEN-API does not know that it is missing', (method) => {
	expect(factsOf(validation400('Message not found by id 3EB0C767D097B7C7C030'), method)).toMatchObject({ mayBeDone: false, missing: true, title: expect.stringMatching(/no message with this 'Message ID'/) });
});

it('ends a run whose requests are spent', () => {
	expect(factsOf(quota466('sendfilebyurl'), 'sendFileByUrl')).toMatchObject({ hopeless: true, title: "The tariff's requests of sendfilebyurl are spent (100 of 100 used)" });
});

it.each<[string, Answer, string]>([
	['a status that is too long', invalid("'message' length must be less than or equal to 500 characters long"), 'sendTextStatus'],
	['access to the instance', { status: 403, body: { message: 'Forbidden' } }, 'sendMessage'],
	['the options of another method', invalid("'options' is not allowed"), 'sendMessage'],
])('says nothing of messages where it is about %s', (_, answer, method) => {
	expect(factsOf(answer, method)?.title).toMatch(/^GREEN-API (did not accept the request: '|refuses access to this instance)/);
});
