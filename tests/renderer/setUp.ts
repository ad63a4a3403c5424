import { configure } from '@testing-library/dom';

/** What is waited for comes late on a busy machine; a test that fails waits this long, ms. */
configure({ asyncUtilTimeout: 20_000 });
