import { field } from '../../../../nodes/shared/form/field';
import { operationsForm, resourcesForm, singleForm } from '../../../../nodes/shared/operation/nodeForm';
import { type Example, longOperation, operation } from '../../../../nodes/shared/operation/operation';
import { sentAs } from '../../../../nodes/shared/transport/answer';
import { property } from '../form/forms';

/*
 * What must not compile. TypeScript judges: each line below a `@ts-expect-error` is refused, or `npm run typecheck` fails for the
 * comment. Nothing of it runs but what the tests name.
 */

const fields = { message: field(property('message'), String), count: field(property('count'), Number) };
const method = 'sendTextStatus';
const example: Example = { page: 'https://green-api.com/en/docs/', form: {}, request: {}, answer: {} };
const option = { name: 'Send', value: 'send', action: 'Send status', description: 'Send it' };
const request = ({ message }: { message: string }) => ({ message });
const answer = (body: unknown) => sentAs({}, body, { timeZone: 'UTC' });

const forgotten = () => {
	// @ts-expect-error an operation needs to say what comes out
	operation({ method, fields, request, example });
	// @ts-expect-error … and what it asks
	operation({ method, fields, answer, example });
	// @ts-expect-error … and an example, which its tests and the documentation are made of
	operation({ method, fields, request, answer });
	// @ts-expect-error … and what its form asks for
	operation({ method, request, answer, example });
	// @ts-expect-error … and its method
	operation({ fields, request, answer, example });
	// @ts-expect-error a longer one needs to say what it does
	longOperation({ method, fields, example });
	// @ts-expect-error … and an example
	longOperation({ method, fields, work: async () => [] });
	// @ts-expect-error an example needs the documentation's page
	const withoutPage: Example = { form: {}, request: {}, answer: {} };
	return withoutPage;
};

const unknown = () => {
	// @ts-expect-error a method needs a row in the table of methods
	operation({ method: 'sendTextStatuses', fields, request, answer, example });
	// @ts-expect-error a field that is not there, or is misspelt
	operation({ method, fields, request: ({ mesage }) => ({ mesage }), answer, example });
	// @ts-expect-error … also where the answer is read
	operation({ method, fields, request, answer: (_, { mesage }) => ({ mesage }), example });
	// @ts-expect-error a field of another operation
	operation({ method, fields: { count: fields.count }, request: ({ message }) => ({ message }), answer, example });
	// @ts-expect-error a field is of the type that it reads
	operation({ method, fields, request: ({ count }) => ({ count: count.trim() }), answer, example });
	// @ts-expect-error a piece of work needs all fields
	operation({ method, fields, each: ({ message }) => new Map([[message, { message }]]), request, answer, example });
	// @ts-expect-error a promise of a request, which would be sent empty
	operation({ method, fields, request: async ({ message }) => await Promise.resolve({ message }), answer, example });
	// @ts-expect-error … also in longer work
	longOperation({ method, fields, example, work: async (_, api) => [{ json: { sent: String(await api.send(Promise.resolve({}))) } }] });
	// @ts-expect-error a list in place of a query or body
	operation({ method, fields, request: ({ message }) => [message], answer, example });
	// @ts-expect-error what comes out are objects
	operation({ method, fields, request, answer: () => 'sent', example });
};

const bare = () => {
	// @ts-expect-error a property of n8n without its reading
	operation({ method, fields: { message: property('message') }, request: () => ({}), answer, example });
	// @ts-expect-error a list of properties
	operation({ method, fields: [property('message')], request: () => ({}), answer, example });
};

const readingInWork = () => {
	// @ts-expect-error what work is given has no way to the form's parameters
	longOperation({ method, fields, example, work: async (_, { context }) => [{ json: { it: context.getNodeParameter('message') } }] });
	// @ts-expect-error … nor to the node's
	longOperation({ method, fields, example, work: async (_, { context }) => [{ json: context.getNode().parameters }] });
	// @ts-expect-error … and sends by the journey alone, at the method's pace
	longOperation({ method, fields, example, work: async (_, { context }) => await context.makeRoutingRequest({}) });
};

const alone = operation({ method, fields, request, answer, example });
const offered = operation({ method, option, fields, request, answer, example });

const composed = () => {
	const chooser = { default: 'send', description: 'What to do' };
	singleForm(alone);
	operationsForm([offered], chooser);
	// @ts-expect-error beside others an operation needs a name and a value
	operationsForm([alone], chooser);
	// @ts-expect-error … also in a resource
	resourcesForm([{ name: 'Status', value: 'status', operations: [alone], ...chooser }], chooser);
	// @ts-expect-error an option whose routing was written by hand, without what every request needs
	operationsForm([{ ...offered, routing: { request: { method: 'POST', url: '/sendTextStatus' } } }], chooser);
	// @ts-expect-error n8n's option in place of an operation
	operationsForm([{ ...option, routing: offered.routing }], chooser);
	// @ts-expect-error an option without an action, by which n8n's editor finds it
	operation({ method, option: { name: 'Send', value: 'send', description: 'Send it' }, fields, request, answer, example });
};

it('lets TypeScript refuse what is forgotten, unknown, read past the form, or written by hand', () => {
	expect([forgotten, unknown, bare, readingInWork, composed]).toHaveLength(5);
});

it('makes all of the routing that a request needs', () => {
	const { routing, properties } = offered;
	expect(routing).toEqual({
		request: { method: 'POST', url: '/sendTextStatus' },
		send: { paginate: true },
		operations: { pagination: expect.any(Function) as unknown },
		output: { postReceive: [expect.any(Function)] },
	});
	expect(properties).toEqual([property('message'), property('count')]);
});
