import { statusReads } from './operations';
import { describeFaults } from './suite';

describeFaults(statusReads);
