// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime, virtualSleep } from '../../engine/virtualTime';
import { OneCredentialHelper } from '../../engine/credentialsHelper';
import { type Ending, useTriggeredWorkflows } from '../../engine/runTrigger';
import { reading } from './reading';

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
	readings.mockImplementation(async () => ({ apiUrl: simulator.url, idInstance: instance.idInstance, apiTokenInstance }));
	Object.assign(instance, { apiTokenInstance });
	await passTime(4500);
	expect([workflow.executions.length, waiting(), workflow.log]).toEqual([1, 0, []]);
});
