import type { INodeProperties, INodePropertyCollection, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { allNodes, regularNodes, triggers, typeOf } from '../allNodes';

const named = (some: INodeType[]) => some.map((node) => [typeOf(node), node] as const);

const isField = (option: INodePropertyOptions | INodeProperties | INodePropertyCollection): option is INodeProperties => 'type' in option && 'displayName' in option;

/** All fields that a person sees, those inside collections included. */
const fieldsOf = (properties: INodeProperties[]): INodeProperties[] => properties.flatMap((field) => [field, ...fieldsOf((field.options ?? []).filter(isField))]);

const namesOf = (properties: INodeProperties[]) => properties.map(({ name }) => name);

describe.each(named(allNodes))('%s', (_, { description, methods: functions }) => {
	it('says what it does, and describes every field', () => {
		expect(description.description.length).toBeGreaterThan(60);
		expect(fieldsOf(description.properties).filter((field) => !field.description)).toEqual([]);
	});

	it('tests the credential with the function of the same name', () => {
		expect(description.credentials).toEqual([{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }]);
		expect(Object.keys(functions?.credentialTest ?? {})).toEqual(['greenApiTest']);
	});

	it('holds no token in any expression', () => {
		expect(JSON.stringify(description)).not.toContain('apiTokenInstance');
	});
});

describe.each(named(regularNodes))('%s', (_, { description }) => {
	it('routes every field that is sent to the request', () => {
		const [first] = description.properties;
		expect(first.routing?.send?.paginate).toBe(true);
	});

	it('can be used by an AI agent', () => {
		expect(description.usableAsTool).toBe(true);
	});
});

describe.each(named(triggers))('%s', (_, { description, poll, trigger, webhook, webhookMethods }) => {
	it('starts workflows in one way, by polling, by itself or when it is called, and is no tool', () => {
		expect([description.group, description.inputs, description.usableAsTool]).toEqual([['trigger'], [], undefined]);
		const ways: Record<string, string[]> = { greenApiStatusTrigger: ['polling', 'poll'], greenApiTrigger: ['trigger'], greenApiWebhookTrigger: ['webhooks', 'webhook', 'webhookMethods'] };
		const found = Object.entries({ polling: description.polling, webhooks: description.webhooks, poll, trigger, webhook, webhookMethods });
		expect(found.filter(([, value]) => value !== undefined).map(([name]) => name)).toEqual(ways[description.name]);
	});
});

// The names of the nodes, their fields and what can be chosen in them are in test/contract.
it('keeps the names of the credential that workflows depend on', () => {
	const { name, displayName, properties } = new GreenApi();
	expect([name, displayName, namesOf(properties)]).toEqual(['greenApi', 'GREEN API', ['apiUrl', 'idInstance', 'apiTokenInstance', 'mediaUrl']]);
	expect(properties.find((property) => property.name === 'apiTokenInstance')?.typeOptions).toEqual({ password: true });
});

describe('the form of Send Status', () => {
	const { properties } = new SendStatus().description;
	const optionsOf = (name: string) => (properties.find((field) => field.name === name)?.options as INodePropertyOptions[]).map(({ value }) => value);

	it('means a link, and nobody in particular, unless it says otherwise', () => {
		expect(properties.find(({ name }) => name === 'fileFrom')?.default).toBe('link');
		expect(properties.find(({ name }) => name === 'audience')?.default).toBe('selectedContacts');
	});

	it('offers these audiences and places of a file', () => {
		expect(optionsOf('audience')).toEqual(['allContacts', 'chooseContacts', 'selectedContacts']);
		expect(optionsOf('fileFrom')).toEqual(['binary', 'link']);
	});

	it('loads the contacts with a method that the node has', () => {
		const contacts = properties.find(({ name }) => name === 'contacts');
		expect(Object.keys(new SendStatus().methods.loadOptions)).toEqual([contacts?.typeOptions?.loadOptionsMethod]);
	});

	it('needs no contacts where the audience is an expression, which an older workflow may have', () => {
		expect(properties.find(({ name }) => name === 'contacts')?.required).toBeUndefined();
	});
});
