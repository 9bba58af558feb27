/* n8n's verification scan, run on the source and on the packed tarball instead of on GitHub and npm. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
try {
	const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
	execFileSync('tar', ['-xf', filename], { cwd: folder });
	for (const [name, place, patterns] of [
		['source', process.cwd(), SOURCE_FILE_PATTERNS],
		['tarball', join(folder, 'package'), ['**/*.js', 'package.json']],
	]) {
		const { passed, message, details } = await analyzePackage(place, patterns);
		process.stdout.write(`n8n's package scan, ${name}: ${passed ? 'passed' : `failed. ${message}\n${details ?? ''}`}\n`);
		if (!passed) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true });
}
