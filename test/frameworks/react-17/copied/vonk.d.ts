import '@vonk-intranet/vonk/jsx';
