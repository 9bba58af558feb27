import axios from 'axios';
import { direct } from '../host/direct';
import { CALLER, exampleWorkflow } from '../host/example';
import type { World } from '../host/world';
import type { StateInstance } from '../simulator';
import { calledInPlaceOf } from './calledInPlaceOf';
import { call, openStage, publish, type Stage } from './stage';

const EXAMPLE = 'alarm-when-the-phone-is-unlinked';
const TICK = 'five-minutes-later';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** The example that tells of an account that is unlinked, published, with a call in place of the schedule. */
export function describeAlarmExample(theWorld: () => World): void {
	describe('"Alarm when the phone is unlinked"', () => {
		let stage: Stage;
		let workflowId: string;

		const mails = () => theWorld().mailbox.mails;

		/** What five minutes later comes of it that the instance is in this state: the execution's status, and the e-mails of all executions. */
		const look = async (stateInstance: StateInstance): Promise<[string, number]> => {
			stage.instance.stateInstance = stateInstance;
			const { execution } = await call(theWorld(), workflowId, TICK, []);
			return [execution.status, mails().length];
		};

		/** The page to which an e-mail leads. */
		const open = async (address = '', auth?: typeof CALLER) =>
			await axios.get<Buffer>(address, { ...direct, auth: auth && { username: auth.user, password: auth.password }, responseType: 'arraybuffer', validateStatus: () => true });

		const pageIn = (text: string): string | undefined => /^http.*whatsapp-qr-code$/m.exec(text)?.[0];

		beforeAll(async () => {
			stage = await openStage(theWorld());
			mails().length = 0;
			const file = await exampleWorkflow(EXAMPLE, stage.credential, theWorld());
			workflowId = await publish(theWorld(), { ...calledInPlaceOf('Every Five Minutes', file, TICK), name: `${file.name}, published` });
		});

		afterAll(async () => {
			await theWorld().client.unpublishWorkflow(workflowId);
			await stage.close();
		});

		test('sends nothing while the phone is linked', async () => {
			expect(await look('authorized')).toEqual(['success', 0]);
		});

		test('says that an e-mail could not be sent, and sends it five minutes later', async () => {
			const { mailbox } = theWorld();
			mailbox.isFull = true;
			expect(await look('notAuthorized')).toEqual(['error', 0]);
			mailbox.isFull = false;
			expect(await look('notAuthorized')).toEqual(['success', 1]);
		});

		test('tells in it what has happened and what to do, with the QR code', () => {
			const [{ subject, text, to, files }] = mails();
			expect([to, subject]).toEqual(['owner@example.com', 'WhatsApp is out of reach: notAuthorized']);
			expect(text).toMatch(/^The instance is not linked to a WhatsApp account\. Open it .* on the phone\.\n\nThe QR code in this e-mail was good for 20 seconds, from \d\d:\d\d:\d\d on\./);
			expect(text).toContain('https://console.green-api.com');
			expect(Object.keys(files)).toEqual(['qr.png']);
			expect(files['qr.png'].subarray(0, 4)).toEqual(PNG);
		});

		test('sends no other one while the outage lasts, nor after a reboot that changes nothing', async () => {
			expect(await look('notAuthorized')).toEqual(['success', 1]);
			expect(await look('starting')).toEqual(['success', 1]);
			expect(await look('notAuthorized')).toEqual(['success', 1]);
		});

		test('leads to a page with fresh codes, which renews itself, for who knows the password', async () => {
			const page = pageIn(mails()[0].text);
			expect((await open(page)).status).toBe(401);
			const { status, headers, data } = await open(page, CALLER);
			expect([status, headers['content-type'], headers.refresh, headers['cache-control']]).toEqual([200, 'image/png', '15', 'no-store']);
			expect(data.subarray(0, 4)).toEqual(PNG);
		});

		test('says on that page that the phone is linked again', async () => {
			expect(await look('authorized')).toEqual(['success', 1]);
			const { status, data } = await open(pageIn(mails()[0].text), CALLER);
			expect([status, data.toString()]).toEqual([200, 'The instance is linked to a WhatsApp account already, so there is no QR code.']);
		});

		test('sends one about the next outage, and where there is no code, says why', async () => {
			stage.simulator.answerNext('qr', { status: 200, body: { type: 'passkeyRequired', message: '' } });
			expect(await look('notAuthorized')).toEqual(['success', 2]);
			const { text, files } = mails()[1];
			expect(text).toContain('There is no QR code: WhatsApp wants a passkey');
			expect(files).toEqual({});
		});

		test('sends one about an account that WhatsApp has blocked', async () => {
			expect(await look('authorized')).toEqual(['success', 2]);
			expect(await look('blocked')).toEqual(['success', 3]);
			expect(mails()[2].text).toMatch(/^WhatsApp has blocked the account of this instance\./);
		});
	});
}
