import type { INodeExecutionData } from 'n8n-workflow';
import type { MethodName } from '../shared/api/methods';
import { RECIPIENT, recipients } from '../shared/form/chat';
import { type Fields, type InputOf, type Item, propertiesOf, type Surroundings } from '../shared/form/field';
import { type LookUp, lookUpNumberFirst } from '../shared/form/lookUpNumberFirst';
import { optionalFields } from '../shared/form/optionalFields';
import { withoutEmpty } from '../shared/form/text';
import { type Example, longOperation, type Operation, type Option } from '../shared/operation/operation';
import type { Output } from '../shared/operation/plan';
import { lookUpHints, lookUpRecipient, type LookedUp } from '../shared/people/lookUp';
import { sentAs } from '../shared/transport/answer';
import type { Api } from '../shared/transport/api';
import type { Hint } from '../shared/transport/notedHint';
import { delivered } from './delivery';
import { waitForDelivery } from './fields/waitForDelivery';

/** The options of every message. */
const common = { lookUpNumberFirst: lookUpNumberFirst(RECIPIENT, 'Message'), waitForDelivery };

type Common = typeof common;

/** What every sender reads of its form, and what of it was looked up. */
interface ToSend {
	recipients: string[];
	options: { lookUpNumberFirst?: LookUp; waitForDelivery?: number };
	lookedUp?: LookedUp;
}

const titleOf = (option: Fields[string]): string => propertiesOf({ option })[0].displayName;

/** Options in the order of their titles, as n8n wants them. */
const sorted = (options: Fields): Fields =>
	Object.fromEntries(Object.entries(options).sort(([, one], [, other]) => titleOf(one).localeCompare(titleOf(other))));

/** What was read of these fields alone. */
const only = <Some extends Fields>(fields: Some, values: object): Partial<InputOf<Some>> =>
	Object.fromEntries(Object.entries(values).filter(([name]) => name in fields)) as Partial<InputOf<Some>>;

/** Several messages of an item for each recipient, by the name that tells each from the others, with the options that it has otherwise. */
type Parts<Input, Options> = Array<[name: string, part: Input, options?: Options]>;

/** One piece of work for each recipient and part, known by the chat ID and the part's name. */
const toEach = <Input extends ToSend>(input: Input, parts: Parts<object, object>): Map<string, Input> =>
	new Map(
		input.recipients.flatMap((recipient) =>
			parts.map(([name, part, options]): [string, Input] => [
				`${recipient} ${name}`.trim(),
				{ ...input, ...part, options: { ...input.options, ...options }, recipients: [recipient] },
			]),
		),
	);

/** Looks the recipient's number up where the option asks for that, and puts in its place how WhatsApp has it. Throws a Failure. */
async function lookUpFirst<Input extends ToSend>(input: Input, item: Item, run: Surroundings): Promise<Input> {
	const { recipients: [recipient], options } = input;
	if (options.lookUpNumberFirst === undefined) return input;
	const lookedUp = await lookUpRecipient(recipient, options.lookUpNumberFirst, RECIPIENT, item, run);
	return { ...input, recipients: lookedUp.people, lookedUp };
}

const hintsOf = ({ lookedUp }: ToSend): Hint[] => (lookedUp ? lookUpHints(lookedUp) : []);

/** What a message is, for those who read the output: its kind as lists call it (picture, poll) and its text, or what is forwarded. */
type About = { kind: string; text?: string } | { chatIdFrom: string; idMessageFrom: string };

/** What comes out once GREEN-API has taken a message: it waits in the queue then, and nothing is known of its delivery. */
const queuedAs = (about: About, chatId: string, body: unknown, api: Api): Output => ({
	json: sentAs({ ...withoutEmpty({ ...about }), chatId, deliveryStatus: 'pending' }, body, api),
});

type Body = Record<string, unknown>;

/** A message as its operation declares it: what it asks for besides the recipient, and what it sends. */
interface Sender<Some extends Fields, Others extends Fields> {
	method: MethodName;
	option: Option;
	/** What the form asks for, in its order, between the recipient and the options. */
	fields: Some;
	/** What stands among the options beside those of every message. */
	options: Others;
	/** Completes what was read by what its options make of it. Throws a Failure. */
	complete?: (input: InputOf<Some>, options: Partial<InputOf<Others>>) => InputOf<Some>;
	/** Makes several messages of an item for each recipient; one if left out. */
	parts?: (input: InputOf<Some>, options: Partial<InputOf<Others>>) => Parts<InputOf<Some>, Partial<InputOf<Others>>>;
	/** Whether what stands in one of them goes on in the next one: after one that was not sent, the rest is not sent either. */
	partsGoOn?: boolean;
	/** What is sent beside chatId: the body of the request, where what is undefined is left out. It may take requests of its own. */
	request: (input: InputOf<Some>, options: Partial<InputOf<Others>>, api: Api) => Body | Promise<Body>;
	about: (input: InputOf<Some>) => About;
	/** The answer's body with idMessage, where the method answers otherwise. */
	answered?: (body: unknown) => unknown;
	hints?: (input: InputOf<Some>, recipient: string) => Hint[];
	example: Example;
}

/**
 * Declares an operation that sends a message: to each recipient one, none of which is sent twice, with the options of every message.
 * What comes out is { kind, text, chatId, deliveryStatus, time, idMessage }.
 */
export function sender<Some extends Fields, Others extends Fields>({
	method,
	option,
	fields,
	options: others,
	complete = (input) => input,
	parts = (input) => [['', input]],
	partsGoOn = false,
	request,
	about,
	answered = (body) => body,
	hints = () => [],
	example,
}: Sender<Some, Others>): Operation<Option> {
	type Input = InputOf<Some> & { recipients: string[]; options: Partial<InputOf<Common & Others>>; lookedUp?: LookedUp };
	const options = optionalFields(
		{ displayName: 'Options', name: 'options', placeholder: 'Add Option', description: 'How to send the message' },
		sorted({ ...others, ...common }),
	);
	const typed = (input: unknown): Input & ToSend => input as Input & ToSend;
	return longOperation({
		method,
		option,
		fields: { recipients, ...fields, options } as Fields,
		each: (read) => {
			const input = typed(read);
			const own = only(others, input.options);
			return toEach(input, parts(complete(input, own), own));
		},
		...(partsGoOn && { sequence: (read) => typed(read).recipients[0] }),
		prepare: async (input, item, run) => await lookUpFirst(typed(input), item, run),
		hints: (read) => {
			const input = typed(read);
			return [...hintsOf(input), ...input.recipients.flatMap((recipient) => hints(input, recipient))];
		},
		work: async (read, api) => {
			const input = typed(read);
			const [chatId] = input.recipients;
			if (chatId === undefined) return [{ json: { ...withoutEmpty({ ...about(input) }), leftOut: input.lookedUp?.leftOut } }];
			const body = await api.send({ chatId, ...(await request(input, only(others, input.options), api)) });
			return [queuedAs(about(input), chatId, answered(body), api)];
		},
		after: async (outputs: INodeExecutionData[], input, api) => {
			const seconds = typed(input).options.waitForDelivery;
			return seconds === undefined ? outputs : await delivered(outputs, seconds, api);
		},
		example,
	});
}
