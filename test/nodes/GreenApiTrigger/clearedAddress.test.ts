// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, killAndStart, MINUTE, publish, saved, SECOND, texts, told, useStage, workflow, write } from './stage';
import { WEBHOOK_PATH } from '../../../nodes/shared/notifications/address';
import { badGateway502, type Fault, starting400 } from '../../simulator';
import { ADDRESS, clears, publishClearing, unpublish } from './clearing';

useStage();

describe('with Clear Webhook Address', () => {
	it('leaves the address of a GREEN-API Webhook Trigger alone, and says whose it is', async () => {
		const address = `https://n8n.example.com/webhook/1/${WEBHOOK_PATH}`;
		await publish(clears, { webhookUrl: address });
		await passTime(10 * MINUTE);
		expect([instance().settings.webhookUrl, asked('setSettings')]).toEqual([address, []]);
		expect(told()).toEqual([expect.stringMatching(/to a GREEN-API Webhook Trigger at n8n\.example\.com/)]);
	});

	it('clears it with one write, waits quietly while the instance starts, and reads then', async () => {
		simulator.answerNext('receiveNotification', ...Array.from({ length: 4 }, starting400));
		await publish(clears, { webhookUrl: ADDRESS });
		write('1', '2');
		await passTime(3 * MINUTE + 30 * SECOND);
		expect([texts(), saved(), told()]).toEqual([[], [{ webhookUrl: '' }], []]);
		await passTime(MINUTE);
		expect([texts(), saved(), told()]).toEqual([['1', '2'], [{ webhookUrl: '' }], []]);
	});

	it('does not write again while the settings still show the address', async () => {
		simulator.answerNext('receiveNotification', ...Array.from({ length: 4 }, starting400));
		simulator.answerNext('getSettings', ...Array.from({ length: 5 }, () => ({ status: 200, body: { webhookUrl: ADDRESS } })));
		await publish(clears, { webhookUrl: ADDRESS });
		await passTime(5 * MINUTE);
		expect([saved(), told()]).toEqual([[{ webhookUrl: '' }], []]);
	});

	it('tells when the instance does not start within five minutes', async () => {
		simulator.answerNext('receiveNotification', ...Array.from({ length: 8 }, starting400));
		await publish(clears, { webhookUrl: ADDRESS });
		await passTime(4 * MINUTE + 30 * SECOND);
		expect(told()).toEqual([]);
		await passTime(MINUTE);
		expect(told()).toEqual(['The instance is starting']);
	});

	it.each([
		['GREEN-API refuses it', { status: 200, body: { saveSettings: false } }],
		['GREEN-API is away', badGateway502()],
	])('tries again each minute when %s', async (_, fault: Fault) => {
		simulator.answerNext('setSettings', ...Array.from({ length: 4 }, () => fault));
		await publish(clears, { webhookUrl: ADDRESS });
		write('1');
		await passTime(6 * MINUTE);
		expect([texts(), instance().settings.webhookUrl]).toEqual([['1'], '']);
	});

	it('writes nothing where there is no address', async () => {
		await publish(clears);
		await unpublish();
		expect(saved()).toEqual([]);
	});
});

describe('the address that was cleared', () => {
	beforeEach(publishClearing);

	it('is given back ten seconds after unpublishing, once', async () => {
		await workflow.unpublish();
		await passTime(9 * SECOND);
		expect(saved()).toEqual([]);
		await passTime(HOUR);
		expect([saved(), instance().settings.webhookUrl]).toEqual([[{ webhookUrl: ADDRESS }], ADDRESS]);
	});

	it('is not given back when the workflow is only published anew', async () => {
		await workflow.republish();
		write('still read');
		await passTime(MINUTE);
		expect([saved(), texts()]).toEqual([[], ['after clearing', 'still read']]);
		await unpublish();
		expect(saved()).toEqual([{ webhookUrl: ADDRESS }]);
	});

	it('is not given back where somebody has set another one meanwhile', async () => {
		await workflow.unpublish();
		instance().settings.webhookUrl = 'https://new.example.com/in';
		await passTime(HOUR);
		expect([saved(), instance().settings.webhookUrl]).toEqual([[], 'https://new.example.com/in']);
	});

	it('is cleared and given back again when the workflow is published once more', async () => {
		await unpublish();
		await workflow.publish();
		await passTime(1);
		await unpublish();
		expect(saved()).toEqual([{ webhookUrl: ADDRESS }, { webhookUrl: '' }, { webhookUrl: ADDRESS }]);
	});

	it('is given back by the next process, too', async () => {
		await killAndStart();
		write('read by the next');
		await passTime(MINUTE);
		expect([saved(), texts()]).toEqual([[], ['after clearing', 'read by the next']]);
		await unpublish();
		expect([saved(), instance().settings.webhookUrl]).toEqual([[{ webhookUrl: ADDRESS }], ADDRESS]);
	});

	it('is given back when the option is switched off and the workflow published anew, which is told', async () => {
		await workflow.republish({ options: {} });
		await passTime(MINUTE);
		expect([saved(), told()]).toEqual([[{ webhookUrl: ADDRESS }], [expect.stringMatching(/a webhook at hooks\.example\.com:8443/)]]);
		await unpublish();
		expect(saved()).toHaveLength(1);
	});

	it('stays remembered when GREEN-API is away, which is in the log, and is given back by the next publishing', async () => {
		simulator.answerNext('setSettings', ...Array.from({ length: 4 }, badGateway502));
		await workflow.unpublish();
		await passTime(MINUTE);
		expect([instance().settings.webhookUrl, workflow.log.at(-1)]).toEqual(['', expect.stringMatching(/webhook address could not be given back \(GREEN-API is out of reach .*The next publishing does it$/)]);
		await workflow.publish();
		write('still read');
		await passTime(1);
		await unpublish();
		expect([texts(), instance().settings.webhookUrl]).toEqual([['after clearing', 'still read'], ADDRESS]);
	});

	it.each([
		['has read', MINUTE],
		['has not read yet', 0],
	])('is never given to another instance, which the credential names meanwhile and the trigger %s', async (_, milliseconds) => {
		const other = simulator.addInstance();
		Object.assign(workflow.run.credential, other);
		if (milliseconds > 0) await passTime(milliseconds);
		await unpublish();
		expect([simulator.instance(other.idInstance).settings.webhookUrl, asked('setSettings')]).toEqual(['', []]);
		Object.assign(workflow.run.credential, credential);
		await workflow.publish();
		await passTime(1);
		await unpublish();
		expect(instance().settings.webhookUrl).toBe(ADDRESS);
	});
});
