// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, HOUR, instance, MINUTE, publish, saved, SECOND, texts, told, useStage, workflow, write } from './stage';
import { starting400 } from '../../simulator';
import { ADDRESS, SECRET } from './clearing';

useStage();

describe('an instance with a webhook address', () => {
	it.each([
		[ADDRESS, 'a webhook at hooks.example.com:8443'],
		['http://localhost/webhook/secret-9f3', 'a webhook of this n8n (localhost)'],
		['http://localhost/webhook/secret-9f3/green-api-notifications', 'a GREEN-API Webhook Trigger at localhost'],
		['https://other.example.com/secret-9f3/green-api-notifications', 'a GREEN-API Webhook Trigger at other.example.com'],
		['https://user:secret-9f3@hooks.example.com/in', 'a webhook at hooks.example.com'],
		['secret-9f3 is no address', 'a webhook address'],
	])('is told once with whose it is, and nothing more of it: %s', async (webhookUrl, owner) => {
		await publish({}, { webhookUrl });
		await passTime(50 * MINUTE);
		expect(workflow.isPublished).toBe(true);
		expect(workflow.failureTexts).toEqual([
			[`The instance sends its notifications to ${owner}, so its queue cannot be read`, expect.stringMatching(/Unpublish the workflow with that trigger, or clear the address .* The trigger looks again every minute$/)],
		]);
		expect([...workflow.failureTexts.flat(), ...workflow.log].filter((text) => String(text).includes(SECRET))).toEqual([]);
		expect(saved()).toEqual([]);
	});

	it('is looked at once a minute, and told of again after an hour', async () => {
		await publish({}, { webhookUrl: ADDRESS });
		await passTime(HOUR + MINUTE);
		expect(asked('receiveNotification').length).toBeGreaterThan(58);
		expect(asked('receiveNotification').length).toBeLessThan(63);
		expect(asked('getSettings').length).toBeLessThan(63);
		expect(told()).toHaveLength(2);
	});

	it('is read by itself within a minute when the address is cleared, all that has waited, in order', async () => {
		await publish({}, { webhookUrl: ADDRESS });
		await passTime(10 * MINUTE);
		write('1', '2', '3');
		instance().settings.webhookUrl = '';
		await passTime(MINUTE);
		expect([texts(), told().length, instance().notifications]).toEqual([['1', '2', '3'], 1, []]);
		expect(workflow.log.at(-1)).toBe("The GREEN-API Trigger reads the instance's queue again");
	});

	it('is told of when it gets the address while the queue is read', async () => {
		await publish();
		await passTime(10 * MINUTE);
		expect(told()).toEqual([]);
		instance().settings.webhookUrl = ADDRESS;
		await passTime(SECOND);
		expect(told()).toEqual([expect.stringMatching(/^The instance sends its notifications to a webhook at hooks/)]);
	});

	it('does not hide what is in the way later', async () => {
		await publish({}, { webhookUrl: ADDRESS });
		instance().settings.webhookUrl = '';
		await passTime(2 * MINUTE);
		for (const method of ['receiveNotification', 'getSettings']) simulator.answerNext(method, ...Array.from({ length: 10 }, starting400));
		await passTime(5 * MINUTE);
		expect(told()).toEqual([expect.stringMatching(/webhook at/), 'The instance is starting']);
	});
});
