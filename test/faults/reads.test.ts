import { reads } from './operations';
import { describeFaults } from './suite';

describeFaults(reads);
