import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { instanceFrom } from '../shared/instanceFrom';
import { isPrivate } from '../shared/address/privateHost';
import { type Failure, presentable, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { wordOf } from '../shared/journals/text';
import { addressIn, ownerOf } from '../shared/notifications/address';
import { eventsMissing, saveSettings, settingsOf } from '../shared/notifications/instanceSettings';
import { settingsOff, settingsToChange } from '../shared/notifications/settings';
import { stationOf } from '../shared/notifications/station';
import { tokenOf } from '../shared/transport/secret';
import { triggerOf } from '../shared/triggerOf';
import { readForm } from './form';
import { leaveLater, stay } from './leaving';
import { Memory } from './memory';

const TOKEN = 'webhookUrlToken';

/** The address under which n8n receives the trigger's calls. */
const ownAddressOf = (context: IHookFunctions): string => context.getNodeWebhookUrl('default') ?? '';

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

/** Whether two addresses are one trigger's: its path is its own, while the host may be called otherwise by now. */
const isSameTrigger = (one: string, other: string): boolean => pathOf(one) !== '' && pathOf(one) === pathOf(other);

/** The settings that triggers of this process would have given back, had another one not taken their place; by instance and path. */
const replaced = new Map<string, IDataObject>();

const placeOf = (idInstance: string, address: string): string => `${idInstance} ${pathOf(address)}`;

/** What is to be given back: where that is a trigger which is unpublished by now, what that one has found. */
function before(found: IDataObject, idInstance: string): IDataObject {
	const key = placeOf(idInstance, wordOf(found.webhookUrl));
	const earlier = replaced.get(key);
	replaced.delete(key);
	return earlier ? before(earlier, idInstance) : found;
}

const NO_TESTS: Failure = refusal(
	'GREEN-API sends notifications to a published workflow only',
	"An instance has one webhook address, and a test would take it from the published workflow. Publish the workflow and copy an execution to the editor, or fetch a test event with the GREEN-API Trigger, whose output is the same",
);

function unreachable(address: string): Failure | undefined {
	if (URL.canParse(address) && !isPrivate(new URL(address))) return undefined;
	const host = URL.canParse(address) ? new URL(address).host : address;
	return refusal(
		`GREEN-API cannot reach n8n at ${host}`,
		"Set n8n's environment variable WEBHOOK_URL to its public address, such as https://n8n.example.com/; or use the GREEN-API Trigger, which needs none",
	);
}

const taken = (address: string, editor: string): Failure =>
	refusal(
		`The instance sends its notifications to ${ownerOf(address, editor)} already`,
		"An instance has one webhook address. Unpublish what uses it, or switch 'Replace Webhook Address' on: it is given back after this workflow is unpublished",
	);

/** Of what one publishing has to do with another: the node may have the credential of another instance by then. */
const keyOf = (context: IHookFunctions, idInstance: string): string => `${triggerOf(context)} ${idInstance}`;

/** What is in the way where a GREEN-API Trigger of this n8n reads the queue, which an address would dry up. */
async function readBy(context: IHookFunctions): Promise<Failure | undefined> {
	const { reader } = stationOf(await instanceFrom(context));
	if (!reader) return undefined;
	return refusal(
		`The workflow "${reader.workflow.name ?? reader.workflow.id ?? ''}" reads this instance's queue with its GREEN-API Trigger`,
		'With a webhook address GREEN-API hands out nothing there any more. Unpublish that workflow, or use its trigger for this one, too',
	);
}

/** The settings that are to be changed for the address to be registered; empty where all are so. */
function differences(settings: IDataObject, address: string, token: string): IDataObject {
	const isSo = addressIn(settings) === address && wordOf(settings[TOKEN]) === token;
	// GREEN-API is never left with an old secret: it goes along with the address.
	return isSo ? {} : { webhookUrl: address, [TOKEN]: token };
}

const warn = ({ logger }: IHookFunctions, text: string): void => logger.warn(`GREEN-API Webhook Trigger: ${text}`);

/**
 * Whether the address is registered as it should be. Where GREEN-API cannot be asked while n8n starts, what was registered counts.
 * Throws a Failure.
 */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	if (context.getMode() === 'manual') return false;
	const { idInstance } = await instanceFrom(context);
	stay(keyOf(context, idInstance));
	const [memory, address, form] = [new Memory(context), ownAddressOf(context), readForm(context)];
	const isNew = memory.token === '' || memory.address !== address || memory.idInstance !== idInstance;
	const isStart = context.getActivationMode() === 'init';
	try {
		const settings = await settingsOf(context);
		const isSo = Object.keys(differences(settings, address, memory.token)).length === 0;
		const off = settingsOff(form, settings);
		// A start that is refused would stall the instance's whole queue, where only some events are missing.
		if (!isNew && isSo && isStart && off.length > 0) warn(context, eventsMissing(off).facts.title);
		return !isNew && isSo && (isStart || off.length === 0);
	} catch (error) {
		const failure = failureFrom(error);
		if (!isNew && failure.facts.transient && isStart) return true;
		throw failure;
	}
}

/**
 * Registers the address with the trigger's secret, and the settings that the events need where the form allows it, in one request.
 * Throws a Failure before anything is written where it cannot be.
 * Follows https://green-api.com/en/docs/api/receiving/technology-webhook-endpoint/
 */
export async function register(context: IHookFunctions): Promise<void> {
	if (context.getMode() === 'manual') throw NO_TESTS;
	const { idInstance } = await instanceFrom(context);
	stay(keyOf(context, idInstance));
	const [memory, address, form] = [new Memory(context), ownAddressOf(context), readForm(context)];
	const inTheWay = unreachable(address) ?? (await readBy(context));
	if (inTheWay) throw inTheWay;
	const settings = await settingsOf(context);
	const present = addressIn(settings);
	const isOwn = [address, memory.address].some((own) => isSameTrigger(own, present));
	if (present !== '' && !isOwn && !form.replaces) throw taken(present, context.getInstanceBaseUrl());
	const off = settingsOff(form, settings);
	if (off.length > 0 && !form.switchesOn) throw eventsMissing(off);
	replaced.delete(placeOf(idInstance, address));
	memory.noteRegistered(address, idInstance, isOwn ? undefined : { webhookUrl: present, [TOKEN]: wordOf(settings[TOKEN]) });
	await saveSettings(context, { ...settingsToChange(form, settings), ...differences(settings, address, memory.ownToken()) });
}

/** What a trigger remembers of an instance when it is unpublished. */
type Registered = Pick<Memory, 'address' | 'found' | 'idInstance'>;

/** Gives the settings back that were found, unless the address is somebody else's by now. Throws a Failure. */
async function giveBack(context: IHookFunctions, { address, found, idInstance }: Registered): Promise<void> {
	if (isSameTrigger(addressIn(await settingsOf(context)), address)) await saveSettings(context, before(found, idInstance));
	else replaced.set(placeOf(idInstance, address), found);
}

/**
 * Gives the settings back some seconds from now. It does not throw: n8n gives unpublishing up after a few tries, and the next publishing
 * finds everything as it is.
 */
export function unregister(context: IHookFunctions): void {
	// n8n calls this after a refused test, too, which has nothing to give back.
	const { address, found, idInstance } = new Memory(context);
	if (address === '') return;
	const noted = async (error: unknown): Promise<void> => {
		const title = presentable(failureFrom(error).facts.title, await tokenOf(context));
		warn(context, `the instance's webhook address could not be given back (${title})`);
	};
	leaveLater(keyOf(context, idInstance), async () => await giveBack(context, { address, found, idInstance })).catch(noted);
}
