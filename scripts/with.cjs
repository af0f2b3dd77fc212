/** Runs jest with settings from the environment, on every system: `node scripts/with.cjs NAME=VALUE… -- ARGUMENTS…`. What is set already stays. */
const { spawnSync } = require('node:child_process');

const end = process.argv.indexOf('--');
for (const setting of process.argv.slice(2, end)) {
  const [name, value] = setting.split('=');
  process.env[name] ??= value;
}
const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...process.argv.slice(end + 1)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
