/** The command line: arguments in, exit status out. 0 all written, 1 a report has errors, 2 could not run. */
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../model/diagnostic';
import { DEFAULT_KINDS, renderers, type OutputKind } from '../render/render';
import { CannotRun } from './cannot-run';
import { doctor } from './doctor';
import { formatCheck } from './format-check';
import { generate, type GenerateOptions } from './generate';
import { wantedRecord, type WantedRecord } from './reports';

const ROOT = join(__dirname, '..', '..');
const KINDS = Object.keys(renderers) as OutputKind[];

interface Flags { input: string; output: string; archive?: string; templates: string[]; only?: OutputKind[]; lang: Language; strict?: boolean; force?: boolean; report: WantedRecord[] }

function kinds(text: string): OutputKind[] {
  const named = text.split(',').map((kind) => kind.trim());
  const unknown = named.filter((kind) => !KINDS.includes(kind as OutputKind));
  if (unknown.length > 0) throw new InvalidArgumentError(`${KINDS.join(', ')}`);
  return KINDS.filter((kind) => named.includes(kind));
}

function withCommon(command: Command): Command {
  return command
    .option('--templates <dir>', '另加一个格式文件夹（可重复） / a further folder of formats (repeatable)', (dir: string, all: string[]) => [...all, dir], [])
    .addOption(new Option('--lang <language>', '提示所用语言 / language of the messages').choices(['zh', 'en']).default('zh'));
}

function withReports(command: Command): Command {
  return withCommon(command
    .argument('[report...]', '只处理这些报告：文件夹名或机关名称 / only these reports: folder or organisation')
    .option('--input <dir>', '放数据表的文件夹 / folder with the spreadsheets', 'input')
    .option('--output <dir>', '放文档的文件夹 / folder for the documents', 'output')
    .option('--archive <dir>', '放往年数据表的文件夹，用于核对上年结转（默认为 input 旁的 archive） / folder with earlier years, for what was carried over (default: archive beside input)')
    .option('--only <kinds>', `只生成这些（${KINDS.join(',')}；默认 ${DEFAULT_KINDS.join(',')}） / only these kinds of document`, kinds)
    .option('--report <kind=file>', '另写一份运行记录：sarif=文件 或 junit=文件（可重复） / also record the run as sarif=FILE or junit=FILE (repeatable)', (text: string, all: WantedRecord[]) => [...all, wantedRecord(text)], [])
    .option('--strict', '警告按错误处理 / treat warnings as errors')
    .option('--force', '没有变化的也重新写 / write unchanged documents again'));
}

const optionsOf = (flags: Flags, reports: string[], write: boolean): GenerateOptions => ({
  input: flags.input, output: flags.output, ...(flags.archive === undefined ? {} : { archive: flags.archive }), templates: [join(ROOT, 'templates'), ...flags.templates], fonts: join(ROOT, 'fonts'), kinds: flags.only ?? DEFAULT_KINDS,
  language: flags.lang, strict: flags.strict === true, force: flags.force === true, reports, write, records: flags.report,
});

async function run(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('nianbao').description('数据表进，公文出：政府信息公开工作年度报告 / spreadsheets in, official documents out')
    .exitOverride().showHelpAfterError().helpOption('-h, --help', '显示说明 / show this help').helpCommand(false);
  const report = (name: string, write: boolean, text: string): void => {
    withReports(program.command(name).description(text))
      .action(async (reports: string[], flags: Flags) => { status = await generate(optionsOf(flags, reports, write)); });
  };
  report('generate', true, '校核并生成 PDF 和 Word 文档 / check the reports and write their documents');
  report('validate', false, '只校核，不写文件 / check the reports, write nothing');
  withCommon(program.command('format:check').description('检查格式文件夹 / check the format folders'))
    .action((flags: Flags) => { status = formatCheck([join(ROOT, 'templates'), ...flags.templates], flags.lang); });
  withCommon(program.command('doctor').description('显示字体、格式和版本 / show fonts, formats and versions'))
    .action((flags: Flags) => { status = doctor(ROOT, [join(ROOT, 'templates'), ...flags.templates], flags.lang); });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotRun) { process.stderr.write(`${error.message}\n`); return 2; }
    throw error;
  }
}

// A reader that stops listening (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

void run(process.argv.slice(2)).then((status) => { process.exitCode = status; });
