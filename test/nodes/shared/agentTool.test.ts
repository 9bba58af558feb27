import { DeleteStatus } from '../../../nodes/DeleteStatus/DeleteStatus.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { callAsTool } from '../../engine/asTool';
import { simulator, useSimulator } from '../../engine/useSimulator';

useSimulator();

describe('called by an AI agent', () => {
	it('deletes the status that the agent names', async () => {
		const idMessage = '3EB0F000000000000001';
		simulator.answerNext('deleteStatus', { status: 200 });
		const [{ json }] = await callAsTool(new DeleteStatus(), simulator.credential, { idMessage: "={{ $fromAI('Message_ID', ``, 'string') }}" }, { Message_ID: idMessage });
		expect(json).toEqual({ deleted: true, idMessage });
		expect(simulator.requests.map(({ body }) => body)).toEqual([{ idMessage }]);
	});

	it('sends what the agent asks for, every time it asks', async () => {
		const parameters = { message: "={{ $fromAI('Message', ``, 'string') }}", audience: 'selectedContacts', participants: '79000000001' };
		const call = async () => await callAsTool(new SendStatus(), simulator.credential, parameters, { Message: 'from the agent' });
		const answers = [await call(), await call()].map(([{ json }]) => json.idMessage);
		expect(new Set(answers).size).toBe(2);
		expect(simulator.requests.map(({ body }) => body)).toEqual(Array(2).fill({ message: 'from the agent', participants: ['79000000001@c.us'] }));
	});
});
