import 'node:dns';
