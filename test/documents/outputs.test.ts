import type { IDataObject } from 'n8n-workflow';
import { deliveryEvent } from '../../nodes/GreenApiStatusTrigger/events';
import { simplified } from '../../nodes/shared/journals/simplify';
import { rowsOf, sectionOf } from './readmes';

/** The JSON examples of a section about a node: inline, then in blocks. */
function examplesOf(heading: string): IDataObject[] {
	const { code, blocks } = sectionOf(heading);
	const texts = [...code.filter((text) => text.startsWith('{ "')), ...blocks.map((block) => block.replace(/^json\n/, ''))];
	return texts.map((text) => JSON.parse(text) as IDataObject);
}

/** Text keeps the order of the fields, in which people see them. */
const asText = (json: IDataObject): string => JSON.stringify(json, null, 1);

it('shows a status as Simplify gives it', () => {
	const [status] = examplesOf('Get Outgoing Statuses');
	const raw = { type: 'outgoing', sendByApi: status.sendByApi, extendedTextMessage: { text: status.textMessage, font: 'SERIF' }, ...status };
	expect(asText(simplified(raw))).toBe(asText(status));
});

it("names the fields of a delivery's event in their order", () => {
	const named = sectionOf('WhatsApp Status Trigger').code.slice(-5);
	expect(rowsOf(sectionOf('WhatsApp Status Trigger')).at(-1)?.at(-1)).toContain(named.join(', '));
	const event = deliveryEvent('id', { participant: 'a', status: 'read', timestamp: 1 }, {}, { askedStatuses: 1, openStatuses: 1 });
	expect(Object.keys(event).slice(0, named.length)).toEqual(named);
});
