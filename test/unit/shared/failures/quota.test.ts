import { explainQuota } from '../../../../nodes/shared/failures/quota';
import { correspondents466, quota466 } from '../../../simulator/answers';
import { wordsOf } from '../../factsOf';
import { received } from './received';

const ALLOWED = 'Only these correspondents are available: 79001110001@c.us,79001110002@c.us';
const method = { method: 'sendtextstatus', used: 100, total: 100, status: 'QUOTE_EXCEEDED', description: 'Monthly quota has been exceeded' };
const chats = { method: 'correspondents', used: 3, total: 3, status: 'CORRESPONDENTS_QUOTE_EXCEEDED', description: ALLOWED };
const unlimited = { method: 'sendtextstatus', used: 67, total: 0, status: 'QUOTE_ALLOWED' };
const unspent = { ...unlimited, description: 'Monthly quota is not exceeded' };

const methodShapes: Array<[shape: string, body: unknown]> = [
	['as documented', received(quota466()).body],
	['in the spelling of the webhook', { invokeStatus: { ...method, status: 'QUOTA_EXCEEDED' } }],
	['in the spelling of a third party', { invokeStatus: { ...method, status: 'QUOTE_ALLOWED_EXCEEDED' } }],
	['with texts for numbers', { invokeStatus: { ...method, used: '100', total: '100' } }],
	['without a description', { invokeStatus: { ...method, description: undefined } }],
	['with a description that ends with a full stop', { invokeStatus: { ...method, description: 'Monthly quota has been exceeded. ' } }],
	['without its frame', method],
	['while chats are left', { invokeStatus: method, correspondentsStatus: { ...chats, used: 1, status: 'CORRESPONDENTS_QUOTE_ALLOWED' } }],
	['with the quota of chats spent as well', { invokeStatus: method, correspondentsStatus: chats }],
];

const chatShapes: Array<[shape: string, body: unknown]> = [
	['as documented', received(correspondents466()).body],
	['next to a method that says it is allowed', { invokeStatus: unspent, correspondentsStatus: chats }],
	['in the spelling of the webhook', { invokeStatus: unlimited, correspondentsStatus: { ...chats, status: 'CORRESPONDENTS_QUOTA_EXCEEDED' } }],
	['with texts for numbers', { invokeStatus: unlimited, correspondentsStatus: { ...chats, used: '3', total: '3' } }],
	['without the status of the method', { correspondentsStatus: chats }],
	['without its frame', chats],
];

const unknownShapes: Array<[shape: string, body: unknown]> = [
	['nothing', ''],
	['null', null],
	['a list', []],
	['a text', 'Quota exceeded'],
	['an empty object', {}],
	['an empty frame', { invokeStatus: null, correspondentsStatus: 'no' }],
	['only what is allowed', { invokeStatus: unspent }],
];

describe('explainQuota', () => {
	it.each(methodShapes)('explains a spent quota of the method, %s: how far, and that it dooms all requests', (_, body) => {
		const facts = explainQuota(body);
		expect(facts.title).toMatch(/requests.*spent.*100 of 100 used/);
		expect(facts.advice).toMatch(/^(Monthly quota [^.]*exceeded\. )?To go on, wait for the next month, or .*business tariff/);
		expect(facts).toMatchObject({ mayBeDone: false, hopeless: true });
	});

	it.each(chatShapes)('explains a spent quota of chats, %s: how far, and that other items may pass', (_, body) => {
		const facts = explainQuota(body);
		expect(facts.title).toMatch(/chats.*spent.*3 of 3 used/);
		expect(facts.advice).toMatch(/next month.*business tariff/i);
		expect(facts.mayBeDone).toBe(false);
		expect(facts.hopeless ?? false).toBe(false);
	});

	it('names the chats that are still allowed', () => {
		expect(explainQuota({ invokeStatus: unlimited, correspondentsStatus: chats }).advice).toContain(ALLOWED);
	});

	it.each([
		['sendlocation', /Choose one of the allowed chats, wait/],
		['getstatusstatistic', /Choose one of the allowed chats, wait/],
		['sendtextstatus', /Choose participants among the allowed chats, wait/],
		[undefined, /Choose participants among the allowed chats, wait/],
	])('says what to choose for the method %s', (invoked, advice) => {
		expect(explainQuota({ invokeStatus: { ...unlimited, method: invoked }, correspondentsStatus: chats }).advice).toMatch(advice);
	});

	it('names the method whose quota is spent', () => {
		expect(wordsOf(explainQuota({ invokeStatus: { ...method, description: undefined } }))).toMatch(/sendtextstatus/i);
	});

	it.each(unknownShapes)('says that a limit is reached when the answer bears %s', (_, body) => {
		const facts = explainQuota(body);
		expect(wordsOf(facts)).toMatch(/limit.*tariff.*To go on, wait for the next month/);
		expect(facts.mayBeDone).toBe(false);
	});

	it.each([...methodShapes, ...chatShapes, ...unknownShapes])('is never repeated and shows no gap: %s', (_, body) => {
		const facts = explainQuota(body);
		expect(facts.transient ?? false).toBe(false);
		expect(wordsOf(facts)).not.toMatch(/undefined|null|\(\)| {2}|\.\./);
	});

	it.each([{}, { used: 5 }, { total: 5 }, { method: 7 }])('leaves out what GREEN-API does not give: %j', (given) => {
		const { title, advice } = explainQuota({ invokeStatus: { status: 'QUOTE_EXCEEDED', ...given } });
		expect(title).toBe("The tariff's requests of this method are spent");
		expect(advice).toBe('To go on, wait for the next month, or move the instance to a business tariff in the GREEN-API console');
	});
});
