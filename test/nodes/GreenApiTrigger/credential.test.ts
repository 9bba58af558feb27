// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime, virtualSleep } from '../../engine/virtualTime';
import { OneCredentialHelper } from '../../engine/credentialsHelper';
import { type Ending, useTriggeredWorkflows } from '../../engine/runTrigger';
import { type Reading, reading } from './reading';

useVirtualSimulator();
useTriggeredWorkflows();

const readings = jest.spyOn(OneCredentialHelper.prototype, 'getDecrypted');

beforeEach(() => void readings.mockClear());

afterAll(() => void readings.mockRestore());

it('is read once a second, however many notifications come in it', async () => {
	const { workflow, write, waiting, texts } = reading();
	Array.from({ length: 50 }, (_, number) => write(`message ${number}`));
	await workflow.publish();
	await passTime(900);
	expect([texts().length, waiting()]).toEqual([50, 0]);
	expect(readings).toHaveBeenCalledTimes(1);
});

it('is read anew after an execution that has taken long: a token that was changed meanwhile removes the notification', async () => {
	const { workflow, instance, write, waiting } = reading();
	workflow.onExecution = async (): Promise<Ending> => {
		await virtualSleep(5000);
		return 'success';
	};
	write('before the change');
	await workflow.publish();
	await passTime(1000);
	const apiTokenInstance = `${instance.apiTokenInstance.slice(0, -1)}x`;
	Object.assign(workflow.run.credential, { apiTokenInstance });
	Object.assign(instance, { apiTokenInstance });
	await passTime(4500);
	expect([workflow.executions.length, waiting(), workflow.log]).toEqual([1, 0, []]);
});

describe('that names another instance from now on', () => {
	/** Makes the credential of a workflow another one's, as somebody does who edits it. */
	const change = (one: Reading, other: Reading): void => void Object.assign(one.workflow.run.credential, other.workflow.run.credential);

	it('starts nothing with what the old one still hands out, and reads the new one', async () => {
		const [one, other] = [reading(), reading()];
		await one.workflow.publish();
		await passTime(5000);
		change(one, other);
		await passTime(5000);
		one.write('old');
		other.write('new');
		await passTime(5000);
		expect([one.texts(), one.waiting(), other.waiting()]).toEqual([['new'], 1, 0]);
		expect(one.workflow.log).toEqual([]);
	});

	it('removes nothing from its queue for what the old one has handed out', async () => {
		const [one, other] = [reading(), reading()];
		one.workflow.onExecution = async (): Promise<Ending> => {
			await virtualSleep(5000);
			return 'success';
		};
		one.write('old');
		await one.workflow.publish();
		await passTime(2000);
		change(one, other);
		await passTime(5000);
		expect([one.texts(), one.waiting(), other.asked('deleteNotification')]).toEqual([['old'], 1, 0]);
		expect([one.workflow.log, one.workflow.failures]).toEqual([[], []]);
	});
});
