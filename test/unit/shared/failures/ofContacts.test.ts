import { failureIn } from '../../../../nodes/shared/failures/judge';
import { received } from './received';

const ANNA = '79001110001@c.us';

/** The pages show these bodies without GREEN-API's frame. */
const said = (status: number, message: string, method: string) => failureIn(received({ status, body: { message } }), method)?.facts;

it.each([
	['addContact', 400, `Contact ${ANNA} already exists`, { there: true }, 'The contact is there already', /Contact > Update/],
	['editContact', 400, `Contact ${ANNA} not found`, { missing: true }, "This 'Contact' is not among the contacts", /Contact > Add/],
	['editContact', 404, `Contact ${ANNA} does not exist`, { missing: true }, "This 'Contact' is not among the contacts", /Contact > Add/],
	['deleteContact', 400, `Contact ${ANNA} not found`, { missing: true }, "This 'Contact' is not among the contacts", /nothing is left to do/],
	['addContact', 404, `${ANNA} is not on WhatsApp`, {}, 'This number is not on WhatsApp', /country code/],
	['editContact', 404, `${ANNA} is not on WhatsApp`, {}, 'This number is not on WhatsApp', /country code/],
	['deleteContact', 404, `${ANNA} is not on WhatsApp`, { missing: true }, 'This number is not on WhatsApp', /country code/],
	['sendMessage', 404, `${ANNA} is not on WhatsApp`, {}, 'This number is not on WhatsApp', /country code/],
])('%s: %i %s is %j', (method, status, words, marks, title, advice) => {
	const facts = said(status, words, method);
	expect(facts).toMatchObject({ mayBeDone: false, title, advice: expect.stringMatching(advice) });
	const { there, missing, hopeless } = facts ?? {};
	expect({ there, missing, hopeless }).toEqual(marks);
});

it('takes another 404 for a wrong address all the same', () => {
	expect(said(404, 'Cannot POST /waInstance1/addContact', 'addContact')).toMatchObject({ hopeless: true, title: 'GREEN-API does not know this address' });
});
