// First, since the nodes must find its clock in place.
import { passTime } from '../../engine/virtualTime';
import { address, FOREIGN, leave, loadedAnew, refused, replaces, saved, SECOND, secret, settings, stage, texts, useStage, workflow, write } from './stage';
import fc from 'fast-check';

useStage();

/** What happens to a workflow; what n8n does not do then is left out. */
const happenings = {
	publish: async () => await workflow.publish(),
	publishAnew: async () => workflow.isPublished && (await workflow.republish({ ...replaces, filters: { text: '' } })),
	unpublish: async () => workflow.isPublished && (await workflow.unpublish()),
	test: async () => await refused(async () => await workflow.listenForTest()),
	restart: async () => await workflow.restart({ asksAgain: false, nodeType: loadedAnew() }),
	restartOlder: async () => await workflow.restart({ asksAgain: true, nodeType: loadedAnew() }),
	passSeconds: async () => await passTime(4 * SECOND),
	passMinute: async () => await passTime(60 * SECOND),
};

const names = Object.keys(happenings) as Array<keyof typeof happenings>;

it('whatever happens in whatever order: a published workflow is called, and at its end all is as it was found', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 14 }), async (life) => {
			stage(replaces, FOREIGN);
			const secrets = new Set<string>();
			for (const name of life) {
				await happenings[name]();
				if (!workflow.isPublished) continue;
				expect(settings().webhookUrl).toBe(address());
				expect((await write(name)).status).toBe(200);
				await workflow.worked();
				expect(texts().at(-1)).toBe(name);
				secrets.add(secret());
			}
			await workflow.publish();
			await leave();
			expect(settings()).toMatchObject(FOREIGN);
			const written = saved() as Array<typeof FOREIGN>;
			expect(written.map(({ webhookUrl }) => webhookUrl)).toEqual(written.map((_, at) => (at % 2 === 0 ? address() : FOREIGN.webhookUrl)));
			expect(secrets.size).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 40 },
	);
});
