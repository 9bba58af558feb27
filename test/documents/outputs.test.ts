import type { IDataObject } from 'n8n-workflow';
import { type Event, written } from '../../nodes/GreenApiStatusTrigger/events';
import type { Form } from '../../nodes/GreenApiStatusTrigger/form';
import type { Questions } from '../../nodes/GreenApiStatusTrigger/questions';
import { postedAs } from '../../nodes/SendStatus/posted';
import { simplified } from '../../nodes/shared/journals/simplify';
import { allPages, rowsOf, sectionOf } from './readmes';

/** Where the bakery of the examples is. */
const timeZone = 'Europe/Moscow';

/** The JSON examples of a section about a node: inline, then in blocks. */
function examplesOf(heading: string): IDataObject[] {
	const { code, blocks } = sectionOf(heading, allPages);
	const texts = [...code.filter((text) => text.startsWith('{ "')), ...blocks.map((block) => block.replace(/^json\n/, ''))];
	return texts.map((text) => JSON.parse(text) as IDataObject);
}

/** Text keeps the order of the fields, in which people see them. */
const asText = (json: IDataObject): string => JSON.stringify(json, null, 1);

const secondsOf = ({ time }: IDataObject): number => Date.parse(String(time)) / 1000;

it('shows a status as Simplify gives it', () => {
	const [status] = examplesOf('Get Outgoing Statuses');
	const [ids, names] = [status.recipientIds, status.recipientNames] as string[][];
	const raw = {
		type: 'outgoing',
		idMessage: status.idMessage,
		timestamp: secondsOf(status),
		typeMessage: 'extendedTextMessage',
		statusMessage: status.deliveryStatus,
		sendByApi: true,
		extendedTextMessage: { text: status.text, participants: ids },
	};
	expect(asText(simplified(raw, { subject: 'status', timeZone, nameOf: (id) => names[ids.indexOf(String(id))] }))).toBe(asText(status));
});

it('shows what Send Status answers', () => {
	const [sent] = examplesOf('Send Status');
	jest.useFakeTimers({ now: Date.parse(String(sent.time)) });
	const participants = Array<string>(Number(sent.recipients)).fill('79001110001@c.us');
	const about = { kind: 'text', text: String(sent.text), audience: { chosen: 'selectedContacts', participants } } as const;
	expect(asText(postedAs({ ...about }, { idMessage: sent.idMessage }, { timeZone }))).toBe(asText(sent));
	jest.useRealTimers();
});

/** A recipient's delivery as the trigger gives it. */
async function deliveryEvent(participant: string, timestamp: number, name: string): Promise<IDataObject> {
	const contacts = { people: new Map([[participant, { id: participant, ids: [participant], contactName: name, name: '' }]]), groups: new Map<string, string>() };
	const delivery = { participant, status: 'read', timestamp, previousStatus: 'delivered' } as const;
	const about = { typeMessage: 'extendedTextMessage', textMessage: 'Open' };
	const event: Event = { event: 'deliveryStatusChanged', idMessage: '3EB0C767D097B7C7C030', delivery, about, asked: { askedStatuses: 1, openStatuses: 1 } };
	const [json] = await written([event], { simplify: true } as Form, { contacts: async () => contacts, timeZone } as unknown as Questions);
	return json;
}

it("names the fields of a delivery's event in their order, and shows a recipient with them", async () => {
	const [recipient] = examplesOf('Get Status Statistic');
	const event = await deliveryEvent(String(recipient.recipientId), secondsOf(recipient), String(recipient.recipientName));
	expect(rowsOf(sectionOf('WhatsApp Status Trigger', allPages)).at(-1)?.at(-1)).toBe(Object.keys(event).join(', '));
	expect(asText(recipient)).toBe(asText(Object.fromEntries(Object.entries(event).filter(([field]) => field in recipient))));
});
