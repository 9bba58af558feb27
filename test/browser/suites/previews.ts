import { previewedFields } from '../editor/input';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

/** What each of these nodes gives, by its name. */
const FIELDS = {
	[nodeNames.getOutgoingStatuses]: ['idMessage', 'timestamp', 'statusMessage', 'typeMessage', 'chatId', 'textMessage', 'caption', 'downloadUrl', 'participants', 'participants[0]', 'sendByApi'],
	[nodeNames.sendStatus]: ['idMessage'],
	[nodeNames.greenApi]: ['idMessage'],
	[nodeNames.getStatusStatistic]: ['participant', 'timestamp', 'status'],
};

const after = (name: string): string => `Fields of ${name}`;

/** n8n's node Edit Fields, to follow a node of ours. */
const editFields = (name: string) => ({ name: after(name), type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: {}, credentials: {} });

/** What a node that follows one of ours shows before anything has run. */
export function previewsSuite(given: Given): void {
	const open = workbench(given, 'Nothing has run', () =>
		(['getOutgoingStatuses', 'sendStatus', 'greenApi', 'getStatusStatistic'] as const).map((type) => [ours(type), editFields(nodeNames[type])]),
	);

	see(given, 'a node that follows one of ours shows what will come out of that one before anything has run', async ({ page }) => {
		for (const [name, fields] of Object.entries(FIELDS)) {
			await open(after(name));
			await eventually(async () => expect((await previewedFields(page)).sort()).toEqual([...fields].sort()));
		}
	});
}
