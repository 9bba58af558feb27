// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { instance, MINUTE, publish, SECOND, texts, workflow, write } from './stage';

export const SECRET = 'secret-9f3';
export const ADDRESS = `https://hooks.example.com:8443/in/${SECRET}?key=${SECRET}`;
export const clears = { options: { clearWebhookAddress: true } };

/** Unpublishes the workflow and waits until all is given back. */
export const unpublish = async () => {
	await workflow.unpublish();
	await passTime(15 * SECOND);
};

/** Publishes a workflow that clears the address, starts it once so that n8n stores what it remembers, and reads on. */
export async function publishClearing(): Promise<void> {
	await publish(clears, { webhookUrl: ADDRESS });
	await passTime(MINUTE);
	write('after clearing');
	await passTime(1);
	expect([instance().settings.webhookUrl, texts()]).toEqual(['', ['after clearing']]);
	simulator.requests.length = 0;
}
