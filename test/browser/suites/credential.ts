import { closeCredential, credentialInUse, fillIn, openCredential, pickCredential, save, testAgain, verdict } from '../editor/credential';
import { see } from '../see';
import type { Given } from '../session';
import { eventually } from '../steps';
import { workbench } from '../workbench';
import { ours } from '../workflows';

const OF_NO_INSTANCE = 'f'.repeat(50);

/** The credential's window and its test. */
export function credentialSuite(given: Given): void {
	const [works, wrong, changed] = ['A Credential That Works', 'A Wrong Token', 'To Be Changed'];
	const open = workbench(given, 'Credentials', () => [works, wrong, changed].map((name) => [ours('getOutgoingStatuses', {}, { name })]));

	see(given, 'the test of the credential says that it works, and what to do once the instance is not linked any more', async ({ page, world }) => {
		await open(works);
		await openCredential(page);
		expect(await verdict(page, true)).toContain('Connection tested successfully');
		world.simulator.instance().stateInstance = 'notAuthorized';
		try {
			await testAgain(page);
			expect(await verdict(page, false)).toMatch(/The instance is not linked to a WhatsApp account\. Open it in the GREEN-API console and scan the QR code/);
		} finally {
			world.simulator.instance().stateInstance = 'authorized';
		}
		await testAgain(page);
		expect(await verdict(page, true)).toContain('Connection tested successfully');
		await closeCredential(page);
	});

	see(given, 'a node takes another credential from the list, whose wrong token its test explains', async ({ page, world }) => {
		const { name } = await world.client.saveCredential({ ...world.credential, name: 'Another instance', data: { ...world.credential.data, apiTokenInstance: OF_NO_INSTANCE } });
		await open(wrong);
		await pickCredential(page, name);
		await eventually(async () => expect(await credentialInUse(page)).toBe(name));
		await openCredential(page);
		expect(await verdict(page, false)).toMatch(/GREEN-API does not accept the API Token\. Copy apiTokenInstance of this very instance into the credential/);
		await closeCredential(page);
	});

	see(given, 'what is written into the window is tested when it is saved', async ({ page, world }) => {
		const { name } = await world.client.saveCredential({ ...world.credential, name: 'To be changed' });
		await open(changed);
		await pickCredential(page, name);
		await openCredential(page);
		await verdict(page, true);
		await fillIn(page, 'idInstance', 'not a number');
		await save(page);
		expect(await verdict(page, false)).toMatch(/The credential's Instance ID must be a number such as 7103000000, without spaces in it\. Copy idInstance from the instance's page/);
	});
}
