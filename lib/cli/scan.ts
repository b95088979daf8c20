import { runAsProcess } from './command';
import { pipeline } from './pipeline';
import { scanCommand } from './scan-command';

await runAsProcess(scanCommand(pipeline));
