import { fastify } from 'fastify';
import type { Credential } from '../host/clientTypes';
import { freePort } from '../host/ports';
import type { World } from '../host/world';
import type { StateInstance } from '../simulator';
import { openStage, type Stage } from './stage';

const states: Array<[StateInstance, status: 'OK' | 'Error', message: RegExp]> = [
	['authorized', 'OK', /^The instance is authorized$/],
	['notAuthorized', 'Error', /not linked to a WhatsApp account.*scan the QR code/],
	['blocked', 'Error', /WhatsApp has blocked the account/],
	['sleepMode', 'Error', /sleeps because the phone is switched off/],
	['starting', 'Error', /is starting.*try again/],
	['suspended', 'Error', /restricted sending/],
	['yellowCard', 'Error', /restricted sending/],
];

const wrongFields: Array<[what: string, wrong: Record<string, string>, message: RegExp]> = [
	['a wrong token', { apiTokenInstance: 'another' }, /does not accept the API Token.*apiTokenInstance/],
	['an empty token', { apiTokenInstance: '' }, /API Token is empty.*apiTokenInstance/],
	['an instance that does not exist', { idInstance: '7199999999' }, /refuses access.*Compare API URL and Instance ID/],
	['an empty Instance ID', { idInstance: '' }, /Instance ID must be a number.*idInstance/],
	['an empty API URL', { apiUrl: '' }, /API URL must be a web address.*apiUrl/],
	['an API URL that is none', { apiUrl: 'green-api' }, /API URL must be a web address.*apiUrl/],
];

/** The credential's test as its window in the editor asks for it, through n8n's own endpoint. */
export function describeCredentialTest(world: () => World): void {
	describe('the credential test', () => {
		let stage: Stage;
		beforeEach(async () => (stage = await openStage(world())));
		afterEach(async () => await stage.close());

		const tested = async (data: Record<string, string>) => {
			const changed: Credential = { ...stage.credential, data: { ...stage.credential.data, ...data } };
			const answer = await world().client.testCredential({ ...changed, id: stage.credential.id });
			expect(answer.message).not.toContain(stage.instance.apiTokenInstance);
			return answer;
		};

		test.each(states)('says what the state %s means', async (state, status, message) => {
			stage.instance.stateInstance = state;
			expect(await tested({})).toEqual(expect.objectContaining({ status, message: expect.stringMatching(message) }));
		});

		test.each(wrongFields)('says what is wrong with %s', async (_, wrong, message) => {
			expect(await tested(wrong)).toEqual(expect.objectContaining({ status: 'Error', message: expect.stringMatching(message) }));
		});

		test('says so when nobody answers under the API URL', async () => {
			const apiUrl = `http://127.0.0.1:${await freePort()}`;
			expect(await tested({ apiUrl })).toEqual(expect.objectContaining({ status: 'Error', message: expect.stringMatching(/cannot be reached/) }));
		});

		test('takes a web page for no success', async () => {
			const site = fastify();
			site.get('/*', async (_, reply) => await reply.type('text/html').send('<html><body>Welcome</body></html>'));
			const apiUrl = await site.listen({ port: 0, host: '127.0.0.1' });
			try {
				expect(await tested({ apiUrl })).toEqual(expect.objectContaining({ status: 'Error', message: expect.stringMatching(/is not GREEN-API/) }));
			} finally {
				await site.close();
			}
		});
	});
}
