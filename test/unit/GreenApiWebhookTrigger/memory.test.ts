import type { IDataObject, INode } from 'n8n-workflow';
import { Memory } from '../../../nodes/GreenApiWebhookTrigger/memory';

/** A trigger's context with static data of its own, as n8n gives each registration and each call one. */
const contextOf = (id: string, stored: IDataObject = {}) => ({
	getNode: () => ({ id, name: 'Trigger' }) as INode,
	getWorkflow: () => ({ id: 'workflow', name: 'Workflow', active: true }),
	getWorkflowStaticData: () => stored,
});

describe('the secret of a webhook trigger', () => {
	it('is long, its own, and stored', () => {
		const stored: IDataObject = {};
		const token = new Memory(contextOf('one', stored)).ownToken();
		expect(token).toMatch(/^[0-9a-f]{64}$/);
		expect(stored.token).toBe(token);
		expect(new Memory(contextOf('another')).ownToken()).not.toBe(token);
	});

	it('is known to a call that comes before n8n has stored it', () => {
		const token = new Memory(contextOf('two')).ownToken();
		expect(new Memory(contextOf('two')).token).toBe(token);
	});

	it('is the stored one in another process, and stays it', () => {
		const memory = new Memory(contextOf('three', { token: 'stored' }));
		expect([memory.token, memory.ownToken()]).toEqual(['stored', 'stored']);
	});

	it('is empty where nothing was registered', () => {
		expect(new Memory(contextOf('four')).token).toBe('');
	});
});
