// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IWorkflowSettings } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { fromBinary, holding, namesIn, sendsIn, textsIn } from './fileSends';

useVirtualSimulator();

const two = (item: number): MadeFiles => ({
	photo: { content: holding(`photo ${item}`), fileName: `photo${item}.png`, mimeType: 'image/png' },
	film: { content: holding(`film ${item}, longer`), fileName: `film${item}.mp4`, mimeType: 'video/mp4' },
});

const send = async (binaryPropertyName: string, { workflow }: { workflow?: IWorkflowSettings } = {}) =>
	await runNode(new SendStatus(), {
		credential: simulator.addInstance(),
		parameters: { ...fromBinary, binaryPropertyName },
		items: [{}, {}],
		files: [two(0), two(1)],
		workflow,
	});

/** An n8n that does not know of this leaves the files beside the JSON. */
const COMBINED = { binaryMode: 'combined' } as IWorkflowSettings;

async function expectPosted(field: string, workflow: IWorkflowSettings): Promise<void> {
	const { error } = await send(field, { workflow });
	expect(error?.message).toBeUndefined();
	const isFilm = field.includes('film');
	expect(textsIn(simulator)).toEqual(isFilm ? ['film 0, longer', 'film 1, longer'] : ['photo 0', 'photo 1']);
	expect(namesIn(sendsIn(simulator))).toEqual(isFilm ? ['film0.mp4', 'film1.mp4'] : ['photo0.png', 'photo1.png']);
}

describe.each<[string, IWorkflowSettings]>([['separate', {}], ['combined', COMBINED]])('Input Binary Field, with the workflow setting binaryMode: %s', (_, workflow) => {
	it.each(['film', 'photo', '={{ "film" }}', '={{ ($json._files ?? $binary).film }}', "={{ ($('Start').item._files ?? $('Start').item.binary).photo }}"])('takes %s of each item', async (field) => {
		await expectPosted(field, workflow);
	});

	it.each(['data', '={{ "data" }}'])('says which fields there are in place of %s', async (field) => {
		const { error } = await send(field, { workflow });
		expect(error?.message).toBe("'Input Binary Field' names 'data', which the item does not have");
		expect(error?.description).toMatch(/^The item has 'photo', 'film': enter the one/);
		expect(methodsAsked()).toEqual([]);
	});

	it.each([['photo, film', /names 2 fields/], ['={{ [1, 2] }}', /holds 2 values/], ['={{ $json }}', /not one file of the item/]])('refuses %s', async (field, title) => {
		const { error } = await send(field, { workflow });
		expect(error?.message ?? 'no error').toMatch(title);
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Input Binary Field', () => {
	it.each(["={{ $('Start').item.binary.photo }}", '={{ $binary.film }}', '={{ [$binary.photo] }}', '={{ $node["Start"].binary.film }}'])("takes %s, as n8n's own nodes do", async (field) => {
		await expectPosted(field, {});
	});

	it.each([['={{ [$binary.photo, $binary.film] }}', /holds 2 values/], ['={{ $binary }}', /not one file of the item/]])('refuses %s', async (field, title) => {
		const { error } = await send(field);
		expect(error?.message ?? 'no error').toMatch(title);
		expect(methodsAsked()).toEqual([]);
	});
});
