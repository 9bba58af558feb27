import { chat } from '../../../nodes/GreenApi/resources/chat';
import { archive } from '../../../nodes/GreenApi/resources/chat/archive';
import { contact } from '../../../nodes/GreenApi/resources/contact';
import { subtitleOf } from '../../../nodes/GreenApi/subtitle';

/** What an expression gives, which is JavaScript between its braces. */
function valueOf(expression: string, $parameter: object): unknown {
	const [, code] = /^=\{\{ (.*) \}\}$/.exec(expression) ?? [];
	// eslint-disable-next-line @n8n/community-nodes/no-dangerous-functions
	return new Function('$parameter', `return ${code}`)($parameter);
}

const clearing = { ...archive, option: { ...archive.option, value: 'clear', name: 'Clear', destroys: 'drops messages' } };
const subtitle = subtitleOf([{ ...chat, operations: [archive, clearing] }, contact]);

it.each([
	['contact', 'checkWhatsapp', 'Check WhatsApp: contact'],
	['chat', 'archive', 'Archive: chat'],
	['chat', 'clear', 'Clear: drops messages'],
	['chat', 'unheardOf', 'unheardOf'],
	['chat', 'constructor', 'constructor'],
])('says of %s and %s: %s', (resource, operation, expected) => {
	expect(valueOf(subtitle, { resource, operation })).toBe(expected);
});

it('ends where n8n sees its end, and not before', () => {
	expect(subtitle.indexOf('}}')).toBe(subtitle.length - 2);
});
