import { runAsProcess } from '../lib/cli/command';
import { benchCommand } from './command';

await runAsProcess(benchCommand);
