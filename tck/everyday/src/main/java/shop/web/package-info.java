/** The shop over HTTP. */
package shop.web;
