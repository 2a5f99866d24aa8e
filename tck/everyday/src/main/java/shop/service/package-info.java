/** What the shop does: beans with cached methods and the session beans that change what these read. */
package shop.service;
