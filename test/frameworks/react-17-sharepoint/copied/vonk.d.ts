import '@vonk-intranet/vonk/jsx-global';
