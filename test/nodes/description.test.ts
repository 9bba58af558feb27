import type { INodeProperties, INodePropertyCollection, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node';
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
	it('can be used by an AI agent', () => {
		expect(description.usableAsTool).toBe(true);
	});
});

describe.each(named(triggers))('%s', (_, { description, poll }) => {
	it('starts workflows by polling, and is no tool', () => {
		expect([description.group, description.inputs, description.polling, typeof poll, description.usableAsTool]).toEqual([['trigger'], [], true, 'function', undefined]);
	});
});

describe('names that workflows depend on', () => {
	it('of the credential', () => {
		const { name, displayName, properties } = new GreenApi();
		expect([name, displayName, namesOf(properties)]).toEqual(['greenApi', 'GREEN API', ['apiUrl', 'idInstance', 'apiTokenInstance', 'mediaUrl']]);
		expect(properties.find((property) => property.name === 'apiTokenInstance')?.typeOptions).toEqual({ password: true });
	});

	it('of the nodes and their fields', () => {
		const fields = Object.fromEntries(allNodes.map(({ description }) => [description.name, new Set(namesOf(description.properties))]));
		expect(fields).toEqual({
			greenApi: new Set(['resource', 'operation', 'chatId', 'phoneNumber', 'latitude', 'longitude', 'options']),
			sendStatus: new Set(['operation', 'message', 'backgroundColor', 'font', 'fileFrom', 'urlFile', 'binaryPropertyName', 'fileName', 'caption', 'audience', 'contacts', 'participants']),
			getOutgoingStatuses: new Set(['operation', 'idMessage', 'minutes', 'returnAll', 'limit', 'simplify', 'filters', 'options']),
			getIncomingStatuses: new Set(['minutes', 'returnAll', 'limit', 'simplify', 'filters', 'options']),
			getStatusStatistic: new Set(['statuses', 'idMessage', 'minutes', 'output', 'filters', 'options']),
			deleteStatus: new Set(['idMessage']),
			lastOutgoingMessages: new Set(['minutes', 'returnAll', 'limit', 'simplify', 'filters', 'options']),
			lastIncomingMessages: new Set(['minutes', 'returnAll', 'limit', 'simplify', 'filters', 'options']),
			greenApiStatusTrigger: new Set(['events', 'deliveryStatuses', 'options']),
		});
	});

	it("of the trigger's events and options", () => {
		const valuesOf = (name: string) => (triggers[0].description.properties.find((field) => field.name === name)?.options as INodePropertyOptions[]).map((option) => option.value ?? option.name);
		expect(valuesOf('events')).toEqual(['deliveryStatusChanged', 'newIncomingStatus', 'newOutgoingStatus']);
		expect(valuesOf('deliveryStatuses')).toEqual(['delivered', 'read']);
		expect(valuesOf('options')).toEqual(['from', 'kinds', 'simplify', 'statusesPerPoll']);
	});

	it('of the operations', () => {
		const operations = allNodes.flatMap(({ description: { name, properties } }) =>
			properties.filter((field) => field.name === 'operation').map(({ options, default: usual }) => [name, (options as INodePropertyOptions[]).map(({ value }) => value).sort(), usual]),
		);
		expect(operations).toEqual([
			['greenApi', ['archive'], 'archive'],
			['greenApi', ['checkWhatsapp', 'getAvatar'], 'checkWhatsapp'],
			['greenApi', ['sendLocation'], 'sendLocation'],
			['sendStatus', ['sendMedia', 'sendText', 'sendVoice'], 'sendText'],
			['getOutgoingStatuses', ['get', 'getAll'], 'getAll'],
		]);
	});

	it('of the filters', () => {
		const filters = (node: INodeType) => namesOf((node.description.properties.find(({ name }) => name === 'filters')?.options as INodeProperties[] | undefined) ?? []);
		expect(Object.fromEntries(allNodes.map((node) => [node.description.name, filters(node)]).filter(([, names]) => names.length > 0))).toEqual({
			getOutgoingStatuses: ['chatId', 'statusMessage', 'typeMessage', 'sendByApi', 'text'],
			getIncomingStatuses: ['typeMessage', 'sender', 'text'],
			getStatusStatistic: ['status'],
			lastOutgoingMessages: ['chatId', 'statusMessage', 'typeMessage', 'sendByApi', 'text'],
			lastIncomingMessages: ['chatId', 'typeMessage', 'sender', 'text'],
		});
	});

	it('of the options', () => {
		const options = ({ description }: INodeType) => description.properties.filter(({ name }) => name === 'options').map((field) => [description.name, namesOf(field.options as INodeProperties[])]);
		expect(allNodes.flatMap(options)).toEqual([
			['greenApi', ['address', 'nameLocation', 'quotedMessageId']],
			['getOutgoingStatuses', ['download']],
			['getOutgoingStatuses', ['download', 'explainEmpty']],
			['getIncomingStatuses', ['download', 'explainEmpty']],
			['getStatusStatistic', ['explainEmpty']],
			['lastOutgoingMessages', ['download', 'explainEmpty']],
			['lastIncomingMessages', ['download', 'explainEmpty']],
			['greenApiStatusTrigger', ['from', 'kinds', 'simplify', 'statusesPerPoll']],
		]);
	});

	it("of the statistic's choices", () => {
		const { properties } = new GetStatusStatistic().description;
		const choices = properties.filter(({ type }) => type === 'options').map(({ name, options, default: usual }) => [name, (options as INodePropertyOptions[]).map(({ value }) => value), usual]);
		expect(choices).toEqual([
			['statuses', ['one', 'all'], 'one'],
			['output', ['recipients', 'summary'], 'recipients'],
		]);
	});
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
