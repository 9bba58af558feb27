import { expectNoToken } from '../engine/expectNoToken';
import { openSession, type Session } from './session';
import { answersSuite } from './suites/answers';
import { contactsSuite } from './suites/contacts';
import { credentialSuite } from './suites/credential';
import { exampleGallerySuite } from './suites/exampleGallery';
import { filesSuite } from './suites/files';
import { gallerySuite } from './suites/gallery';
import { greenApiSuite } from './suites/greenApi';
import { listFormsSuite, statusFormsSuite } from './suites/listForms';
import { panelSuite } from './suites/panel';
import { previewsSuite } from './suites/previews';
import { questionSuite } from './suites/question';
import { runsSuite } from './suites/runs';
import { sendStatusFormSuite } from './suites/sendStatusForm';
import { queueTriggerSuite } from './suites/queueTrigger';
import { triggerSuite } from './suites/trigger';

const INSTALLATION_AND_START = 45 * 60_000;

let session: Session;

beforeAll(async () => {
	session = await openSession();
}, INSTALLATION_AND_START);

afterAll(async () => await session?.close());

const given = () => session;

describe('the node panel', () => panelSuite(given));

describe('the form of Send Status', () => sendStatusFormSuite(given));

describe('contacts', () => contactsSuite(given));

describe('the forms of the lists', () => listFormsSuite(given));

describe('the forms about certain statuses', () => statusFormsSuite(given));

describe('the GREEN-API node', () => greenApiSuite(given));

describe('the credential', () => credentialSuite(given));

describe('a node that has not run', () => previewsSuite(given));

describe('executions', () => runsSuite(given));

describe('answers', () => answersSuite(given));

describe('files', () => filesSuite(given));

describe('the trigger of statuses', () => triggerSuite(given));

describe('the trigger of notifications', () => queueTriggerSuite(given));

describe('a question', () => questionSuite(given));

describe('the gallery', () => gallerySuite(given));

describe('the gallery of examples', () => exampleGallerySuite(given));

describe('after all that', () => {
	test('the browser has received the token nowhere, neither in an answer nor pushed', () => {
		const everything = session.watch.received.join('\n');
		// That the search works is seen from what must be there.
		for (const seen of ['/rest/workflows/', '/rest/credentials', 'executionFinished', 'idMessage']) expect(everything).toContain(seen);
		expectNoToken(everything, session.world.simulator.credential.apiTokenInstance);
	});

	test('the editor has complained about nothing', () => {
		expect(session.watch.complaints).toEqual([]);
	});
});
