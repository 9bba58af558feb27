/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { inPath, provide } from '../host/debian';

/** Chrome first: on Ubuntu, what is called chromium may be a snap, which sees neither our folders nor our pipes. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** A picture without it shows boxes for the emoji of the example. */
const EMOJI_FONT = '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf';

/** It runs as root, without a screen, and asks nobody on the Internet for anything. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts the Chromium of this machine, which Debian's package provides where there is none.
 *
 * @throws Error when it is missing and cannot be installed here
 */
export async function launchChromium(): Promise<Browser> {
	const executablePath = await provide('Chromium', ['chromium'], () => NAMES.map(inPath).find((path) => path !== undefined));
	if (inPath('apt-get')) await provide('A font with emoji', ['fonts-noto-color-emoji'], () => existsSync(EMOJI_FONT) || undefined);
	return await chromium.launch({ executablePath, args: ARGUMENTS });
}
