/** An everyday application on a server: as a WAR and as an EAR, with the persistence provider and the default database of the server. */
package io.larder.tck.everyday;
