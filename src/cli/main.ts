/** The command line: arguments in, exit status out. 0 all written, 1 a report has errors, 2 could not run, 128 and more stopped by a signal. */
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../model/diagnostic';
import { DEFAULT_KINDS, renderers, type OutputKind } from '../render/render';
import { defaultJobs } from './batch/jobs';
import { underWay } from './batch/under-way';
import { setUpV8 } from './batch/v8';
import { CannotRun } from './cannot-run';
import type { GenerateOptions } from './run';
import { wantedRecord, type WantedRecord } from './reports';
import { listenForStop } from './signals';
import { outliveStreams } from './streams';
import { monthly } from './unattended/monthly';
import { languageIn, usageError } from './usage';
import { VERSION } from './version';

const ROOT = join(__dirname, '..', '..');
const KINDS = Object.keys(renderers) as OutputKind[];

interface Flags {
  input: string; output: string; archive?: string; templates: string[]; only?: OutputKind[]; lang: Language;
  report: WantedRecord[]; strict?: boolean; force?: boolean; quiet?: boolean; jobs?: number;
  at: string; cron?: string; timeZone: string;
}

function kinds(text: string): OutputKind[] {
  const named = text.split(',').map((kind) => kind.trim());
  const unknown = named.filter((kind) => !KINDS.includes(kind as OutputKind));
  if (unknown.length > 0) throw new InvalidArgumentError(`${KINDS.join(', ')}`);
  return KINDS.filter((kind) => named.includes(kind));
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('1–999');
  return Number(text);
}

function monthlyPattern(text: string): string {
  const cron = monthly(text);
  if (cron === undefined) throw new InvalidArgumentError('"1 02:00", "28 18:30", "last 02:00"。29、30、31 日不是每月都有，月末写 last / not every month has a 29th, 30th or 31st; last is its last day');
  return cron;
}

const withLanguage = (command: Command): Command =>
  command.addOption(new Option('--lang <language>', '提示所用语言 / language of the messages').choices(['zh', 'en']).default('zh'));

const withTemplates = (command: Command): Command => withLanguage(command
  .option('--templates <dir>', '另加一个格式文件夹（可重复） / a further folder of formats (repeatable)', (dir: string, all: string[]) => [...all, dir], []));

const withOutput = (command: Command): Command => command.option('--output <dir>', '放文档的文件夹 / folder for the documents', 'output');

const withRun = (command: Command): Command => withTemplates(withOutput(command
  .option('--input <dir>', '放数据表的文件夹 / folder with the spreadsheets', 'input'))
  .option('--archive <dir>', '放往年数据表的文件夹，用于核对上年结转（默认为 input 旁的 archive） / folder with earlier years, for what was carried over (default: archive beside input)')
  .option('--only <kinds>', `只生成这些（${KINDS.join(',')}；默认 ${DEFAULT_KINDS.join(',')}） / only these kinds of document`, kinds)
  .option('--report <kind=file>', '另写一份运行记录：sarif=文件 或 junit=文件（可重复） / also record the run as sarif=FILE or junit=FILE (repeatable)', (text: string, all: WantedRecord[]) => [...all, wantedRecord(text)], [])
  .option('--strict', '警告按错误处理 / treat warnings as errors')
  .option('--force', '没有变化的也重新生成 / make unchanged reports again')
  .option('--jobs <n>', '同时处理几份（默认按处理器和内存） / reports at once (default: by cores and memory)', whole)
  .option('--quiet', '不显示进度 / no progress'));

const optionsOf = (flags: Flags, reports: readonly string[], { write, unattended = false }: { readonly write: boolean; readonly unattended?: boolean }): GenerateOptions => ({
  input: flags.input, output: flags.output, ...(flags.archive === undefined ? {} : { archive: flags.archive }),
  templates: [join(ROOT, 'templates'), ...flags.templates], kinds: flags.only ?? DEFAULT_KINDS, language: flags.lang,
  strict: flags.strict === true, force: flags.force === true, quiet: flags.quiet === true, jobs: flags.jobs ?? defaultJobs(),
  fonts: join(ROOT, 'fonts'), records: flags.report, reports, write, unattended,
});

/** What a command needs is loaded when it is called. */
async function run(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('nianbao').description('数据表进，公文出：政府信息公开工作年度报告 / spreadsheets in, official documents out')
    .exitOverride().configureOutput({ outputError: () => undefined }).version(VERSION, '--version', '显示版本 / show the version').helpOption('-h, --help', '显示说明 / show this help').helpCommand(false);
  const report = (name: string, write: boolean, text: string): void => {
    withRun(program.command(name).description(text).argument('[report...]', '只处理这些报告：文件夹名或机关名称 / only these reports: folder or organisation'))
      .action(async (reports: string[], flags: Flags) => {
        const { generate } = await import('./generate.js');
        ({ status } = await generate(optionsOf(flags, reports, { write }), listenForStop()));
      });
  };
  report('generate', true, '校核并生成 PDF 和 Word 文档 / check the reports and write their documents');
  report('validate', false, '只校核，不写文件 / check the reports, write nothing');
  withRun(program.command('watch').description('守候输入文件夹，有变化就重新生成 / make reports again when the input folder changes'))
    .action(async (flags: Flags) => {
      const { watch } = await import('./unattended/watch.js');
      status = await watch(optionsOf({ ...flags, quiet: true }, [], { write: true, unattended: true }), listenForStop());
    });
  withRun(program.command('schedule').description('按日程生成，默认每月一次 / generate by the calendar, monthly by default')
    .addOption(new Option('--at <day time>', '每月哪天几点：1 到 28 或 last（月末） / day of the month, 1 to 28 or last, and time').argParser(monthlyPattern).default(monthly('1 02:00'), '"1 02:00"')))
    .addOption(new Option('--cron <pattern>', '用 cron 表达式代替 --at / a cron pattern instead of --at').conflicts('at'))
    .option('--time-zone <zone>', '日程所用时区 / time zone of the calendar', 'Asia/Shanghai')
    .action(async (flags: Flags) => {
      const { scheduleRuns } = await import('./unattended/schedule.js');
      status = await scheduleRuns(optionsOf(flags, [], { write: true, unattended: true }), { cron: flags.cron ?? flags.at, timeZone: flags.timeZone }, listenForStop());
    });
  withLanguage(withOutput(program.command('changes').description('上次生成时哪些报告、哪些单元格变了 / which reports and cells the last run found changed')))
    .action(async (flags: Flags) => { status = (await import('./changes.js')).printChanges(flags.output, flags.lang); });
  withTemplates(program.command('format:check').description('检查格式文件夹 / check the format folders'))
    .action(async (flags: Flags) => { status = (await import('./format-check.js')).formatCheck([join(ROOT, 'templates'), ...flags.templates], flags.lang); });
  withTemplates(program.command('import').description('把已公布的报告（.docx .html .xlsx .txt，或本程序的 .pdf）读回成输入文件夹 / read published reports back into input folders')
    .argument('<file...>', '已公布的报告 / published reports').option('--output <dir>', '放输入文件夹的地方 / where the input folders go', 'input'))
    .action(async (names: string[], flags: Flags) => { status = (await import('./import.js')).importFiles(names, { output: flags.output, templates: [join(ROOT, 'templates'), ...flags.templates], language: flags.lang }); });
  withTemplates(program.command('doctor').description('显示字体、格式和版本 / show fonts, formats and versions'))
    .action(async (flags: Flags) => { status = (await import('./doctor.js')).doctor(ROOT, [join(ROOT, 'templates'), ...flags.templates], flags.lang); });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Called without a command it has shown its help.
      if (error.exitCode !== 0 && error.code !== 'commander.help') process.stderr.write(usageError(error, languageIn(argv)));
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof CannotRun) { process.stderr.write(`${error.message}\n`); return 2; }
    throw error;
  }
}

outliveStreams();
setUpV8();

// Whatever else goes wrong is a mistake of ours: it ends the program, and says what it was busy with.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n${[...underWay].map((name) => `nianbao: ${name}\n`).join('')}`);
  process.exit(2);
});

void run(process.argv.slice(2)).then((status) => { process.exitCode = status; });
