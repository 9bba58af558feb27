import type { BrowserContext } from 'playwright-core';

const SIZE = { width: 400, height: 260 };

const LAKE = `
<body style="margin: 0">
	<svg width="400" height="260" xmlns="http://www.w3.org/2000/svg">
		<defs>
			<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#5b8def"/><stop offset="1" stop-color="#ffd9a0"/></linearGradient>
			<linearGradient id="lake" x2="0" y2="1"><stop stop-color="#f3c693"/><stop offset="1" stop-color="#2f6aa8"/></linearGradient>
		</defs>
		<rect width="400" height="180" fill="url(#sky)"/>
		<circle cx="290" cy="120" r="30" fill="#fff3c4"/>
		<path d="M0 180 L70 80 L120 140 L190 60 L280 180Z" fill="#5a5f86"/>
		<path d="M190 60 L212 90 L195 100 L178 88 L168 86Z M70 80 L86 99 L70 106 L55 101Z" fill="#fff"/>
		<path d="M150 180 L260 110 L330 150 L400 100 V180Z" fill="#3d4a6b"/>
		<rect y="180" width="400" height="80" fill="url(#lake)"/>
		<path d="M0 180 Q60 168 130 180Z M300 180 Q350 164 400 180Z" fill="#27502f"/>
	</svg>
</body>`;

/** A picture such as people send, as JPEG. It is drawn here, so that no file of one has to be kept. */
export async function takePhoto(context: BrowserContext): Promise<Buffer> {
	const page = await context.newPage();
	try {
		await page.setViewportSize(SIZE);
		await page.setContent(LAKE);
		return await page.screenshot({ type: 'jpeg', quality: 85, scale: 'css' });
	} finally {
		await page.close();
	}
}
