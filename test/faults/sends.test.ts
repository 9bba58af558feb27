import { sends } from './operations';
import { describeFaults } from './suite';

describeFaults(sends);
