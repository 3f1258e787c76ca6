import 'node:tls';
