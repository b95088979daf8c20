import { runAsProcess } from './command';
import { evalCommand } from './eval-command';
import { pipeline } from './pipeline';

await runAsProcess(evalCommand(pipeline));
